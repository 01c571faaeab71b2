import { existsSync } from "node:fs";
import { join } from "node:path";

const path = join(import.meta.dirname, "../../../shared");

/** Where the reference material beside the repository should lie. */
export const sharedPath = path;

/** The folder of reference material beside the repository, which may not be copied into it; absent in a lone clone. */
export const sharedFolder = (): string | undefined => (existsSync(path) ? path : undefined);

/** Tests of other people's files must not be skipped here. */
export const isSharedRequired = (): boolean => process.env["PINGSHEN_REQUIRE_SHARED"] === "1";
