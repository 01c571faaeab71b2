import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Readonly<
  Record<"dependencies" | "devDependencies" | "optionalDependencies", Readonly<Record<string, string>>>
>;
const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
/** Name and version of each row of a table. */
const rows = [...page.matchAll(/^\| (\S+) +\| (\S+) +\| [^|]+ \| [^|]+ \|$/gm)].map(
  ([, name = "", version = ""]) => [name, version] as const,
);

test("every package is on the page of dependencies with its very version, licence and purpose, and no other is", () => {
  const packages: Readonly<Record<string, string>> = Object.fromEntries(
    rows.filter(([name]) => name !== "package" && !name.startsWith("---")),
  );
  const exact = Object.fromEntries(
    Object.entries(wanted).map(([name, version]) => [name, version.replace(/^npm:/, "")]),
  );
  expect(packages).toEqual(exact);
});
