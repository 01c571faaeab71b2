import { z } from "zod";
import { GrantId } from "#shared/ids.ts";
import { associationCalls } from "#shared/ipc/association-calls.ts";
import { call, type Call, type Outcome, type Progress } from "#shared/ipc/call.ts";
import { expertCalls } from "#shared/ipc/expert-calls.ts";
import { openedCalls } from "#shared/ipc/opened-calls.ts";
import { rankingCalls } from "#shared/ipc/ranking-calls.ts";
import { shellCalls } from "#shared/ipc/shell-calls.ts";
import { secretariatCalls } from "#shared/ipc/secretariat-calls.ts";
import { storageCalls } from "#shared/ipc/storage-calls.ts";

/** Why a file or folder is asked for; the shell turns it into a dialog with the right filter and words. */
export const ChoicePurpose = z.enum([
  "delivery-folder",
  "rules-file",
  "rules-target",
  "roster-workbook",
  "bundle-target",
  "bundle-source",
  "volume-source",
  "key-target",
  "report-target",
  "score-target",
  "own-score-file",
  "score-files",
  "paper-scans",
  "paper-target",
  "result-target",
  "run-off-target",
  "run-off-file",
  "ballot-target",
  "ballot-files",
  "public-votes",
  "converter-program",
]);
export type ChoicePurpose = z.infer<typeof ChoicePurpose>;

/** A refusal as the page got it. */
const ReportedProblem = z.object({
  kind: z.string().max(80),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  findings: z
    .array(
      z.object({
        severity: z.enum(["error", "warning", "remark"]),
        code: z.string().max(80),
        at: z.string().max(1000),
        source: z.string().max(200),
        details: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .max(5000)
    .optional(),
});

export interface ChosenPath {
  readonly grant: GrantId;
  /** For the eyes only. */
  readonly path: string;
}

/** Calls that belong to no desk. `dialog/…` and `shell/…` are answered by the shell, the rest by the core. */
const commonCalls = {
  "app/info": call<{
    version: string;
    dataFolder: string;
    runtime: "electron" | "node";
    /** How far the clock is behind the latest entry of the open journals: it was set back. */
    clockBehindMs: number;
  }>()(z.object({})),
  /** Writes a one-page report of a refusal, to hand to the secretariat. */
  "report/refusal": call<{ path: string }>()(
    z.object({
      desk: z.enum(["expert", "secretariat"]),
      /** The call that was refused. */
      attempt: z.string().max(80),
      /** What it was about: file names as the person saw them. */
      files: z.array(z.string().max(400)).max(60),
      problem: ReportedProblem,
      target: GrantId,
    }),
  ),
  "jobs/cancel": call<{ cancelled: boolean }>()(z.object({ call: z.string() })),
  /** Holds the running calls of this name before their next file, or lets them go on; false when none can be held. */
  "jobs/pause": call<{ paused: boolean }>()(z.object({ call: z.string(), pause: z.boolean() })),
  "dialog/choose": call<{ chosen: readonly ChosenPath[] }>()(z.object({ purpose: ChoicePurpose })),
  /** Shows a file or folder that the core wrote, in the file manager. */
  "shell/reveal": call<Record<string, never>>()(z.object({ path: z.string() })),
  /** Prints what the page has laid out for paper, on A4, through the system's dialog; false when the person cancels. */
  "shell/print": call<{ printed: boolean }>()(z.object({})),
} as const;

/** Every call of the program. */
export const calls = {
  ...commonCalls,
  ...storageCalls,
  ...secretariatCalls,
  ...expertCalls,
  ...rankingCalls,
  ...shellCalls,
  ...associationCalls,
  ...openedCalls,
};

export type CallName = keyof typeof calls;
type AnyCall = (typeof calls)[CallName];
type InputOf<C extends AnyCall> = C extends Call<infer Input, unknown> ? z.infer<Input> : never;
type OutputOf<C extends AnyCall> = C extends { readonly output?: infer Output } ? Exclude<Output, undefined> : never;

/** What a call is given. */
export type Input<Name extends CallName> = InputOf<(typeof calls)[Name]>;
/** What a call answers when it succeeds. */
export type Output<Name extends CallName> = OutputOf<(typeof calls)[Name]>;
/** What a call answers. */
export type Answer<Name extends CallName> = Outcome<Output<Name>>;

/** Names of calls that the shell answers itself. */
export const shellCallNames = [
  "dialog/choose",
  "shell/reveal",
  "shell/print",
  "shell/opened",
  "association/state",
  "association/decide",
] as const satisfies readonly CallName[];
type ShellCallName = (typeof shellCallNames)[number];
export type CoreCallName = Exclude<CallName, ShellCallName>;

/** What main tells the renderer unasked. */
export type AppEvent =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "core-stopped" }
  | { readonly kind: "core-started" }
  /** A person opened a file in the file manager: `shell/opened` says which. */
  | { readonly kind: "file-opened" }
  /** Nobody was at the expert's desk for a while, so it locked itself. */
  | { readonly kind: "desk-locked" };

/** Whether `name` is a call of the program. */
export const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);
