import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ConverterKind } from "#shared/ipc/converter-calls.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";

const Choice = z.object({
  /** Program that a person chose; null: the usual places. */
  path: z.string().nullable(),
  used: z.boolean(),
});
const Choices = z.partialRecord(ConverterKind, Choice);

/** What a person decided about an outside program on this computer. */
export type ConverterChoice = z.infer<typeof Choice>;

/** Belongs to the computer, not to a round: the file lies beside the rounds. */
const fileOf = (dataFolder: string): string => join(dataFolder, "secretariat", "converters.json");

/** Used when it is found: that is what the notice of every file that cannot be shown is for. */
const undecided: ConverterChoice = { path: null, used: true };

function readAll(dataFolder: string): z.infer<typeof Choices> {
  try {
    return Choices.parse(JSON.parse(readFileSync(fileOf(dataFolder), "utf8")));
  } catch {
    // No file, or not a whole one: then nothing was decided, and the page shows it.
    return {};
  }
}

/** What was decided, or that it is looked for in the usual places and used. */
export const readChoice = (dataFolder: string, kind: ConverterKind): ConverterChoice =>
  readAll(dataFolder)[kind] ?? undecided;

/** Keeps a decision; it is on disk when this returns. */
export function keepChoice(dataFolder: string, kind: ConverterKind, change: Partial<ConverterChoice>): void {
  const choice = { ...readChoice(dataFolder, kind), ...change };
  writeAtomic(fileOf(dataFolder), `${JSON.stringify({ ...readAll(dataFolder), [kind]: choice }, null, 2)}\n`);
}
