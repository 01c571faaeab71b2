import { parseArgs } from "node:util";

/** What was asked for on the command line. */
export interface RunOptions {
  /** Names of benchmarks; all when there are none. */
  readonly only: readonly string[];
  readonly rounds: number;
  /** Where the data go; a temporary folder when absent. */
  readonly data: string | undefined;
  readonly keep: boolean;
  readonly small: boolean;
  readonly huge: boolean;
  readonly write: boolean;
}

/** Reads the arguments. Errors: throws on an option that does not exist. */
export function readOptions(args: readonly string[]): RunOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", multiple: true, default: [] },
      rounds: { type: "string", default: "5" },
      data: { type: "string" },
      keep: { type: "boolean", default: false },
      small: { type: "boolean", default: false },
      huge: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number from 1");
  return { ...values, rounds, data: values.data };
}
