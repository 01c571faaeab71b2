import type { HandOutFacts } from "#shared/ipc/hand-out-calls.ts";

/** Facts as typed: an empty text stands for nothing. */
export interface TypedHandOut {
  readonly carrier: string;
  readonly purpose: string;
  readonly handedOn: string;
  readonly receiptOn: string;
  readonly ended: "" | "returned" | "destroyed" | "lost";
  readonly endedOn: string;
  readonly note: string;
}

/** What is still missing before it can be recorded. */
export function missingOf(typed: TypedHandOut): readonly ("needsCarrier" | "needsDay")[] {
  const noDay = typed.handedOn === "" || (typed.ended !== "" && typed.endedOn === "");
  return [
    ...(typed.carrier.trim() === "" || typed.purpose.trim() === "" ? (["needsCarrier"] as const) : []),
    ...(noDay ? (["needsDay"] as const) : []),
  ];
}

/** The facts to record. */
export const factsOf = (typed: TypedHandOut): HandOutFacts => ({
  carrier: typed.carrier.trim(),
  purpose: typed.purpose.trim(),
  handedOn: typed.handedOn,
  receiptOn: typed.receiptOn === "" ? null : typed.receiptOn,
  ended: typed.ended === "" ? null : typed.ended,
  endedOn: typed.ended === "" || typed.endedOn === "" ? null : typed.endedOn,
  note: typed.note.trim(),
});

/** A day of this computer's calendar as `YYYY-MM-DD`. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** An entry as typed; `usual` stands for what is not there yet. */
export const typedOf = (
  entry: HandOutFacts | undefined,
  usual: Pick<TypedHandOut, "carrier" | "purpose" | "handedOn">,
): TypedHandOut =>
  entry === undefined
    ? { ...usual, receiptOn: "", ended: "", endedOn: "", note: "" }
    : { ...entry, receiptOn: entry.receiptOn ?? "", ended: entry.ended ?? "", endedOn: entry.endedOn ?? "" };
