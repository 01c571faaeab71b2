import { statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { z } from "zod";
import { fileNameOf, fileTypeOf } from "#shared/file-types.ts";
import type { OpenedRefusal } from "#shared/ipc/opened-calls.ts";
import { isLocalPath } from "#main/shell/paths.ts";

/** What the system handed the program to open. */
export type OpenedArgument =
  | { readonly kind: "nothing" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "refused"; readonly refusal: OpenedRefusal };

export type FileLook = "file" | "folder" | "gone";

/** What is at a path now. */
export function lookAt(path: string): FileLook {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return "gone";
  }
}

/** What a second program tells the first one about itself. */
export interface SecondStart {
  /** Its last argument, as it was given. */
  readonly argument: string;
}

const SecondStart = z.object({ argument: z.string() });

/** What this program would tell one that runs already. */
export const secondStart = (argv: readonly string[]): SecondStart => ({ argument: argv.slice(1).at(-1) ?? "" });

/** The last argument of a second start: as that one told it, for Chromium may change the order of a command line. */
export function argumentOfSecond(told: unknown, argv: readonly string[]): string {
  const second = SecondStart.safeParse(told);
  return (second.success ? second.data : secondStart(argv)).argument;
}

/**
 * What an argument asks to open. Only whole paths count: whatever looks like an option, a word, or a folder that is not
 * named like a file of ours asks for nothing.
 *
 * A path on another computer is refused before anything looks at it, because looking would ask the network.
 */
export function openedBy(argument: string, look: (path: string) => FileLook): OpenedArgument {
  if (argument.startsWith("-") || !isAbsolute(argument)) return { kind: "nothing" };
  const name = fileNameOf(argument);
  const isOurs = fileTypeOf(argument) !== undefined;
  if (!isLocalPath(argument)) return isOurs ? refused(name, "network") : { kind: "nothing" };
  const found = look(argument);
  if (!isOurs) return found === "file" ? refused(name, "foreign") : { kind: "nothing" };
  return found === "file" ? { kind: "file", path: argument } : refused(name, found);
}

const refused = (name: string, why: OpenedRefusal["why"]): OpenedArgument => ({
  kind: "refused",
  refusal: { name, why },
});
