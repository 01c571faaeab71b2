import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The parsed reference file of this name; its fields are asserted by the tests that use them. */
export const readVectors = (name: string, folder = join(import.meta.dirname, "../vectors")): unknown =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
