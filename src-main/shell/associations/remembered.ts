import { readFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { z } from "zod";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";

const Answer = z.object({ decision: z.enum(["associated", "declined"]), program: z.string() });
const Answers = z.record(z.string(), Answer);

/** What a person said on a computer, and where the program lay then. */
export type RememberedAnswer = z.infer<typeof Answer>;

/** A short name for this computer and this person: a program on a stick meets several, and its stick names none. */
export function nameOfHere(): string {
  let person = "";
  try {
    person = userInfo().username;
  } catch {
    // An account without a name is one as well.
  }
  return sha256Hex(`${hostname()}\n${person}`).slice(0, 16);
}

/** All answers by computer; none when the file is not there or not whole: then it is asked again. */
function readAnswers(file: string): Readonly<Record<string, RememberedAnswer>> {
  try {
    return Answers.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

/** What was said here, if anything. */
export const readAnswer = (file: string, here: string): RememberedAnswer | undefined => readAnswers(file)[here];

/** Keeps what was said here; it is on disk when this returns. */
export function keepAnswer(file: string, here: string, answer: RememberedAnswer): void {
  writeAtomic(file, `${JSON.stringify({ ...readAnswers(file), [here]: answer }, null, 2)}\n`);
}
