import { existsSync } from "node:fs";

/** The file to start for the office that a person pointed at: on Windows the `.com` beside the `.exe` of its window. */
export function officeStarter(path: string): string {
  const waiting = path.replace(/\.(?:exe|bin)$/i, ".com");
  return existsSync(waiting) ? waiting : path;
}
