import { z } from "zod";
import type { GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";

/** A file that the program was to open and does not. */
export interface OpenedRefusal {
  readonly name: string;
  readonly why: "gone" | "folder" | "foreign" | "network";
}

/** Files that were opened, with the tokens under which calls may name them. */
export interface OpenedFiles {
  readonly files: readonly { readonly grant: GrantId; readonly path: string }[];
  readonly refusals: readonly OpenedRefusal[];
}

/** Calls about files that a person opens in the file manager; the shell answers them. */
export const openedCalls = {
  /** What was opened since this was asked last; the event `file-opened` says that there is something. */
  "shell/opened": call<OpenedFiles>()(z.object({})),
} as const;
