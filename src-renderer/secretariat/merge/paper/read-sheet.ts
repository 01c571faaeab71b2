import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";

/** A sheet while it is being typed: what stands in its fields. */
export interface SheetDraft {
  readonly standing: TypedSheet["standing"];
  readonly reason: string;
  /** By criterion. */
  readonly cells: Readonly<Record<string, string>>;
  readonly written: string;
  readonly comment: string;
}

/** What is wrong with a field; `field` is a criterion's id, `written` or `reason`. */
interface SheetFault {
  readonly field: string;
  readonly kind: "empty" | "unreadable" | "off-scale";
}

/** What a draft comes to. */
export interface ReadSheet {
  readonly faults: readonly SheetFault[];
  /** Sum of the cells in tenths; null while one is missing or blank on the paper. */
  readonly sumTenths: number | null;
  /** Undefined while anything is wrong. */
  readonly sheet: TypedSheet | undefined;
  /** The written total is not the sum, or there is none. */
  readonly isOdd: boolean;
}

/** The mark for what the paper leaves blank. */
const blankMark = "-";

/** Tenths of what was typed, null for a blank mark, undefined for anything that is no score; full width is read too. */
export function readTenths(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim().replace("。", ".");
  if (plain === blankMark || plain === "－" || plain === "—") return null;
  if (!/^\d{1,4}(\.\d?)?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 10);
}

/** Reads a draft against the rubric. */
export function readSheet(draft: SheetDraft, criteria: readonly Criterion[]): ReadSheet {
  const { standing, reason, comment } = draft;
  if (standing !== "judging") {
    const isEmpty = reason.trim() === "";
    const sheet: TypedSheet = { standing, reason: reason.trim(), cells: [], writtenTenths: null, comment: "" };
    const faults: SheetFault[] = isEmpty ? [{ field: "reason", kind: "empty" }] : [];
    return { faults, sumTenths: null, sheet: isEmpty ? undefined : sheet, isOdd: false };
  }
  const read = criteria.map((criterion) => ({ criterion, tenths: readTenths(draft.cells[criterion.id] ?? "") }));
  const faults = read.flatMap(({ criterion, tenths }): SheetFault[] => {
    const kind = faultOf(draft.cells[criterion.id] ?? "", tenths, criterion);
    return kind === undefined ? [] : [{ field: criterion.id, kind }];
  });
  const writtenTenths = readTenths(draft.written);
  const writtenFault = faultOf(draft.written, writtenTenths);
  if (writtenFault !== undefined) faults.push({ field: "written", kind: writtenFault });
  const given = read.flatMap(({ criterion, tenths }) =>
    typeof tenths === "number" ? [{ criterion: criterion.id, tenths }] : [],
  );
  const isWhole = given.length === criteria.length;
  const sumTenths = isWhole ? given.reduce((sum, { tenths }) => sum + tenths, 0) : null;
  if (faults.length > 0 || writtenTenths === undefined) return { faults, sumTenths, sheet: undefined, isOdd: false };
  const sheet: TypedSheet = { standing, reason: "", cells: given, writtenTenths, comment: comment.trim() };
  return { faults, sumTenths, sheet, isOdd: sumTenths !== null && sumTenths !== writtenTenths };
}

function faultOf(
  text: string,
  tenths: number | null | undefined,
  scale?: Pick<Criterion, "maxTenths" | "stepTenths">,
): SheetFault["kind"] | undefined {
  if (text.trim() === "") return "empty";
  if (tenths === undefined) return "unreadable";
  if (tenths === null || scale === undefined) return undefined;
  return tenths > scale.maxTenths || tenths % scale.stepTenths !== 0 ? "off-scale" : undefined;
}

/** The draft of a sheet that was typed before; an empty one without. */
export function draftOf(sheet: TypedSheet | null, criteria: readonly Criterion[]): SheetDraft {
  if (sheet === null) return { standing: "judging", reason: "", cells: {}, written: "", comment: "" };
  const { standing, reason, cells, writtenTenths, comment } = sheet;
  const isJudging = standing === "judging";
  const textOf = (tenths: number | null | undefined): string =>
    typeof tenths === "number" ? formatTenths(tenths) : blankMark;
  return {
    standing,
    reason,
    cells: isJudging
      ? Object.fromEntries(
          criteria.map(({ id }) => [id, textOf(cells.find(({ criterion }) => criterion === id)?.tenths)]),
        )
      : {},
    written: isJudging ? textOf(writtenTenths) : "",
    comment,
  };
}
