import { dirname } from "node:path";
import { readdirSync, statSync } from "node:fs";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { smallCode } from "#tests/support/make-bundle.ts";

/** How a head is refused: the problem's kind and the part that it names; «opened» when it is not. */
export async function refusalOf(headPath: string): Promise<string> {
  const head = await readHead(headPath);
  if (head.ok) return "opened";
  const part = head.error.facts?.["part"];
  return part === undefined ? head.error.kind : `${head.error.kind} ${part}`;
}

/** Every file around a bundle with its size: the same before and after when reading writes nothing. */
export const filesAround = (headPath: string): string[] =>
  readdirSync(dirname(dirname(headPath)), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name} ${String(statSync(`${parentPath}/${name}`).size)}`)
    .sort();

/** How the seat of a code is refused, or the head before it. */
export async function seatRefusalOf(headPath: string, code: string = smallCode): Promise<string> {
  const head = await readHead(headPath);
  if (!head.ok) return head.error.kind;
  const seat = await openSeat(head.value, code);
  return seat.ok ? "opened" : seat.error.kind;
}
