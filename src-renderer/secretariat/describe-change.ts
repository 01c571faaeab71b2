import type { ChangeSide, DeliveryChange, FileVersion } from "#shared/intake/delivery-change.ts";
import { FieldId } from "#shared/rules/condition.ts";
import { declaredFieldWords } from "#shared/words/rules/condition-words.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";
import { formatBytes, shortHash } from "#renderer/lib/numbers.ts";

const rowFields = [
  "number",
  "nameRaw",
  "place",
  "unitName",
  "firstNominator",
  "receivedOn",
  "notSecret",
  "summary",
] as const;

function fieldName(field: string, t: Say, language: Language): string {
  const declared = FieldId.safeParse(field);
  if (declared.success) return declaredFieldWords[declared.data][language];
  const own = rowFields.find((one) => one === field);
  return own === undefined ? field : t(`redelivery.fields.${own}`);
}

/** What changed: the column of a cell, the name of a file; empty when it is the whole candidate. */
export function changedThing({ kind, place }: DeliveryChange, t: Say, language: Language): string {
  if (place === "") return "";
  return kind === "cell-changed" ? fieldName(place, t, language) : (place.split("/").at(-1) ?? place);
}

/** The file of a side; `undefined` when it is a cell or a row. */
export const fileOf = (side: ChangeSide | null): FileVersion | undefined =>
  side !== null && "file" in side ? side.file : undefined;

/** One side of a change in one line: the cell's own text, the size and hash of a file, the place of a row. */
export function describeSide(side: ChangeSide | null, kind: DeliveryChange["kind"], t: Say): string {
  if (side === null) return "—";
  if ("raw" in side) return side.raw === "" ? t("redelivery.emptyCell") : side.raw;
  if (!("file" in side)) return side.at;
  const { at, sizeBytes, sha256 } = side.file;
  return kind === "file-moved" ? at : `${formatBytes(sizeBytes)} · ${shortHash(sha256)}`;
}
