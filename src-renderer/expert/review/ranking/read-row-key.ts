import { readDeskKey, type KeyPress } from "#renderer/expert/review/read-keys.ts";

/** What a key asks for on a line of the own ranking. */
export type RowKey = "lift-up" | "lift-down" | "up" | "down" | "enter" | "put-back" | "choose" | "compare";

const plainKeys: Readonly<Record<string, RowKey>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  Enter: "enter",
  Escape: "put-back",
};

/** A key on a line; `undefined` leaves it to the page. */
export function readRowKey(press: KeyPress): RowKey | undefined {
  const desk = readDeskKey(press, false);
  if (desk === "previous") return "lift-up";
  if (desk === "next") return "lift-down";
  if (desk === "choose" || desk === "compare") return desk;
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return undefined;
  return plainKeys[press.key];
}
