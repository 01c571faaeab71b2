import type { Nomination } from "#shared/domain/candidate.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import { bookOf, repeatedRowFinding } from "#shared/intake/repeated-rows.ts";
import type { SummaryRow } from "#shared/intake/read-summary.ts";
import { CandidateId, UnitId } from "#shared/ids.ts";
import type { UnitAlias } from "#shared/roster/compare-units.ts";

/** A recommending unit as the workbook names it. */
export interface PlannedUnit {
  readonly id: UnitId;
  readonly name: string;
  /** Id of a unit type; null while unknown. */
  readonly type: string | null;
}

/** Nominations and units with their ids. */
export interface PlannedNominations {
  readonly nominations: readonly Nomination[];
  readonly units: readonly PlannedUnit[];
  readonly findings: readonly PlacedFinding[];
}

/** Stands where a row names no unit. */
const noUnit = "（未填写推荐单位）";

/**
 * Gives rows and units their ids: the same row gets the same id whenever it is read, wherever it stands.
 *
 * A row that another workbook gives again (same category, name and unit) is taken in once, from the first one, and told.
 *
 * Shape: `digest` maps a text to at least 12 characters of an id, the same text always to the same ones. `aliases` are
 * names of which people said that they mean one unit; its first name is shown.
 */
export function planNominations(
  rows: readonly SummaryRow[],
  digest: (text: string) => string,
  aliases: readonly UnitAlias[] = [],
): PlannedNominations {
  const firstNameOf = firstNames(aliases);
  const units = new Map<UnitId, { name: string; types: Set<string>; at: string }>();
  const nominations = new Map<CandidateId, Nomination>();
  const findings: PlacedFinding[] = [];
  const first = new Map<string, { readonly row: SummaryRow; readonly id: CandidateId }>();
  for (const row of rows) {
    const { unitType, findings: rowFindings, ...facts } = row;
    const unitName = row.unitName === "" ? noUnit : firstNameOf(row.unitName);
    const unit = UnitId.parse(`u-${digest(normaliseName(unitName)).slice(0, 12)}`);
    const id = CandidateId.parse(`c-${digest(keyOf(row)).slice(0, 12)}`);
    const placed = { candidate: id, category: row.category };
    const earlier = nominations.get(id);
    if (earlier !== undefined && bookOf(earlier.at) === bookOf(row.at)) {
      const details = { name: row.name, other: earlier.at };
      findings.push({ severity: "error", code: "row-double", at: row.at, source: "", details, ...placed });
      continue;
    }
    const nominee = nomineeOf(row, firstNameOf);
    const same = first.get(nominee);
    if (same !== undefined && bookOf(same.row.at) !== bookOf(row.at)) {
      findings.push({ ...repeatedRowFinding(row, same.row), candidate: same.id, category: row.category });
      continue;
    }
    if (same === undefined) first.set(nominee, { row, id });
    const known = units.get(unit) ?? { name: unitName, types: new Set(), at: row.at };
    if (unitType !== undefined) known.types.add(unitType);
    units.set(unit, known);
    nominations.set(id, { ...facts, id, unit, unitName: known.name });
    findings.push(...rowFindings.map((finding) => ({ ...finding, ...placed })));
    if (row.unitName === "")
      findings.push({
        severity: "error",
        code: "unit-missing",
        at: row.at,
        source: "通知要点 §4",
        details: { name: row.name },
        ...placed,
      });
  }
  const planned = [...units].map(([id, { name, types, at }]): PlannedUnit => {
    const [type, other] = types;
    if (other !== undefined)
      findings.push({
        severity: "warning",
        code: "unit-type-differs",
        at,
        source: "通知要点 §4",
        details: { unit: name },
        unit: id,
      });
    return { id, name, type: other === undefined ? (type ?? null) : null };
  });
  return { nominations: [...nominations.values()], units: planned, findings };
}

/** The unit stands in it as it was written: recording another name for it later changes nobody's id. */
const keyOf = (row: SummaryRow): string =>
  [row.category, row.number, normaliseName(row.name), whoRecommends(row)].join("|");

/** Who is nominated by whom; each workbook may number its rows anew. */
const nomineeOf = (row: SummaryRow, firstNameOf: (name: string) => string): string =>
  [
    row.category,
    normaliseName(row.name),
    whoRecommends(row.unitName === "" ? row : { ...row, unitName: firstNameOf(row.unitName) }),
  ].join("|");

/** The name under which a unit is known, by what people recorded; the name itself where nobody recorded anything. */
function firstNames(aliases: readonly UnitAlias[]): (name: string) => string {
  const known = new Map(aliases.map(({ name, alias }) => [normaliseName(alias), name]));
  return (name) => {
    let found = name;
    // Each record leads one step on; a circle of records ends after all of them.
    for (let step = 0; step < known.size; step += 1) {
      const next = known.get(normaliseName(found));
      if (next === undefined) break;
      found = next;
    }
    return found;
  };
}

/** Rows that name no unit are told apart by the folder of their workbook: each unit has one of its own. */
const whoRecommends = ({ unitName, at }: Pick<SummaryRow, "unitName" | "at">): string =>
  unitName === "" ? bookOf(bookOf(at)) : normaliseName(unitName);
