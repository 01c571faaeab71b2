import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { ChangedField, ChangeSide, DeliveryChange, FileVersion } from "#shared/intake/delivery-change.ts";
import type { CandidateId } from "#shared/ids.ts";
import { FieldId } from "#shared/rules/condition.ts";

/** What one delivery held. */
export interface DeliveryState {
  readonly nominations: readonly Nomination[];
  readonly materials: readonly Material[];
  /** Candidates who are kept though an earlier delivery no longer had them. */
  readonly gone: ReadonlySet<CandidateId>;
}

/**
 * What came new, what changed and what is gone between two deliveries, candidate by candidate: files by their bytes, cells
 * by their own texts.
 *
 * Shape: in the order of the new workbook, those who are gone last. Whoever was gone before and still is says nothing.
 */
export function compareDeliveries(
  before: DeliveryState,
  after: Omit<DeliveryState, "gone">,
): readonly DeliveryChange[] {
  const knownBefore = new Map(before.nominations.map((each) => [each.id, each]));
  const present = new Set(after.nominations.map(({ id }) => id));
  const filesBefore = Map.groupBy(before.materials, ({ candidate }) => candidate);
  const filesAfter = Map.groupBy(after.materials, ({ candidate }) => candidate);
  const ofPresent = after.nominations.flatMap((nomination): readonly DeliveryChange[] => {
    const known = knownBefore.get(nomination.id);
    if (known === undefined) return [whole("candidate-new", nomination, null, { at: nomination.at })];
    const isBack = before.gone.has(known.id);
    return [
      ...(isBack ? [whole("candidate-back", nomination, { at: known.at }, { at: nomination.at })] : []),
      ...changedCells(known, nomination),
      ...changedFiles(nomination, filesBefore.get(known.id) ?? [], filesAfter.get(known.id) ?? []),
    ];
  });
  const ofGone = before.nominations
    .filter(({ id }) => !present.has(id) && !before.gone.has(id))
    .map((each) => whole("candidate-gone", each, { at: each.at }, null));
  return [...ofPresent, ...ofGone];
}

const whom = ({ id, name, unitName, category }: Nomination) =>
  ({ candidate: id, candidateName: name, unitName, category }) as const;

const whole = (
  kind: "candidate-new" | "candidate-gone" | "candidate-back",
  nomination: Nomination,
  before: ChangeSide | null,
  after: ChangeSide | null,
): DeliveryChange => ({ ...whom(nomination), kind, place: "", before, after, marks: true });

/** The texts of a row by what their columns mean; where only the read value is kept, that one. */
function cellTexts(nomination: Nomination): ReadonlyMap<ChangedField, string> {
  const { number, nameRaw, place, unitName, firstNominator, receivedOn, notSecret, summary, declared } = nomination;
  const secrecy = notSecret === null ? "" : notSecret ? "是" : "否";
  return new Map<ChangedField, string>([
    ["number", number],
    ["nameRaw", nameRaw],
    ["place", place],
    ["unitName", unitName],
    ["firstNominator", firstNominator],
    ["receivedOn", receivedOn ?? ""],
    ["notSecret", secrecy],
    ["summary", summary],
    ...FieldId.options.map((field): [ChangedField, string] => [field, declared[field]?.raw ?? ""]),
  ]);
}

function changedCells(before: Nomination, after: Nomination): readonly DeliveryChange[] {
  const old = cellTexts(before);
  return [...cellTexts(after)].flatMap(([field, raw]): readonly DeliveryChange[] => {
    const oldRaw = old.get(field) ?? "";
    if (oldRaw === raw) return [];
    const cellOf = ({ declared, at }: Nomination): string => {
      const declaredField = FieldId.safeParse(field).data;
      return (declaredField === undefined ? undefined : declared[declaredField]?.at) ?? at;
    };
    const sides = { before: { raw: oldRaw, at: cellOf(before) }, after: { raw, at: cellOf(after) } };
    return [{ ...whom(after), kind: "cell-changed", place: field, ...sides, marks: field !== "number" }];
  });
}

function changedFiles(
  nomination: Nomination,
  before: readonly Material[],
  after: readonly Material[],
): readonly DeliveryChange[] {
  const old = new Map(before.map((file) => [file.at, file]));
  const present = new Set(after.map(({ at }) => at));
  const left = before.filter(({ at }) => !present.has(at));
  const changes: DeliveryChange[] = [];
  const add = (kind: DeliveryChange["kind"], was: Material | undefined, is: Material | undefined): void => {
    const sides = { before: was === undefined ? null : version(was), after: is === undefined ? null : version(is) };
    const marks = kind !== "file-moved" || was?.fileName !== is?.fileName;
    changes.push({ ...whom(nomination), kind, place: (is ?? was)?.at ?? "", ...sides, marks });
  };
  for (const file of after) {
    const was = old.get(file.at);
    if (was !== undefined) {
      if (was.sha256 !== file.sha256) add("file-changed", was, file);
      continue;
    }
    const moved = left.findIndex(({ sha256 }) => sha256 === file.sha256);
    add(moved < 0 ? "file-new" : "file-moved", moved < 0 ? undefined : left.splice(moved, 1)[0], file);
  }
  for (const file of left) add("file-gone", file, undefined);
  return changes;
}

function version({ at, fileName, kind, sizeBytes, sha256, facts }: Material): { readonly file: FileVersion } {
  return { file: { at, fileName, kind, sizeBytes, sha256, facts } };
}
