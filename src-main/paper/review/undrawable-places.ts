import type { SheetField, UndrawableCharacter } from "#shared/ipc/paper-calls.ts";
import type { ReviewSheets, SheetCandidate } from "#main/paper/review/sheet-data.ts";
import { visibleText } from "#main/paper/visible-text.ts";

interface PlacedText {
  readonly field: SheetField;
  readonly candidate: UndrawableCharacter["candidate"];
  readonly text: string;
}

/** Every character of the sheets' texts that the font lacks, once for each text that it stands in. */
export const undrawablePlaces = (sheets: ReviewSheets, draws: (codePoint: number) => boolean): UndrawableCharacter[] =>
  textsOf(sheets).flatMap(({ field, candidate, text }) =>
    visibleText(text, draws).undrawable.map((character) => ({
      character,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
      field,
      candidate,
      text,
    })),
  );

function textsOf({ title, expert, seal, categories }: ReviewSheets): PlacedText[] {
  const general = (field: SheetField, text: string): PlacedText => ({ field, candidate: null, text });
  return [
    general("round", title),
    general("expert", expert.name),
    general("reopen-reason", seal?.reopenReason ?? ""),
    ...categories.flatMap((category) => [
      general("category", category.title),
      ...category.criteria.map(({ name }) => general("criterion", name)),
      ...category.candidates.flatMap(textsOfCandidate),
    ]),
  ];
}

function textsOfCandidate(candidate: SheetCandidate): PlacedText[] {
  const { number, name, unitName, place, standing, comment, criterionComments } = candidate;
  const own = (field: SheetField, text: string): PlacedText => ({ field, candidate: { number, name }, text });
  return [
    own("name", name),
    own("unit", place),
    own("unit", unitName),
    ...("reason" in standing ? [own("reason", standing.reason)] : []),
    own("comment", comment),
    ...criterionComments.map((one) => own("criterion-comment", one.comment)),
  ];
}
