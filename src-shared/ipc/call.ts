import type { z } from "zod";
import type { Problem } from "#shared/problem.ts";
import type { Result } from "#shared/result.ts";

/** Marks the type of a call's answer beside its input schema; nothing of it exists at run time. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  readonly output?: Output;
}

/** One line of a contract: `call<Answer>()(schema)`. */
export const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input });

/** What comes back from any call: plain JSON data. */
export type Outcome<Output> = Result<Output, Problem>;

/** Where a long call stands. `total` 0 means unknown yet. Sent at most ten times a second. */
export interface Progress {
  readonly call: string;
  readonly phase: ProgressPhase;
  readonly done: number;
  readonly total: number;
  readonly unit: "files" | "bytes" | "rows" | "candidates" | "experts" | "panels";
  /** Files beside the bytes, where bytes are counted. */
  readonly files?: { readonly done: number; readonly total: number };
  /** It waits because a person paused it. */
  readonly paused?: boolean;
  /** What is being worked on, e.g. a file name. */
  readonly label: string;
  /** Bytes a second lately; absent while it is not known. */
  readonly bytesPerSecond?: number;
  /** Milliseconds left at that rate; absent while it is not known. */
  readonly leftMs?: number;
}

/** Steps of long calls; each has a word in both languages. */
type ProgressPhase =
  | "generate"
  | "read-workbook"
  | "unpack"
  | "match"
  | "probe"
  | "keep"
  | "screen"
  | "convert"
  | "pictures"
  | "pack"
  | "seal"
  | "copy"
  | "verify"
  | "open"
  | "merge"
  | "diagnose"
  | "write";
