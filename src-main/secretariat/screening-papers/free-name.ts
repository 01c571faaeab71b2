import { existsSync } from "node:fs";
import { join } from "node:path";

/** The path below `folder` of this name, or of the first `name-2`, `name-3` … that nothing has yet. */
export function freeName(folder: string, name: string, ending = ""): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? "" : `-${String(copy)}`}${ending}`);
    if (!existsSync(path)) return path;
  }
}

const longest = 60;

/** A name as every system takes it in a path: forbidden signs become `_`, and it ends in neither dot nor space. */
export function pathName(text: string): string {
  const plain = text.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_");
  return Array.from(plain)
    .slice(0, longest)
    .join("")
    .replace(/[. ]+$/, "");
}
