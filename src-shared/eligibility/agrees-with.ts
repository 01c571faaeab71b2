import type { DeclaredValue } from "#shared/domain/candidate.ts";
import { likelyRange } from "#shared/eligibility/likely-range.ts";
import { countKinds, isKinds } from "#shared/eligibility/check-condition.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** A value with the text that it was read from. */
type Said = Pick<DeclaredValue, "value" | "approximate" | "raw">;

/**
 * Whether two texts can say the same of a field.
 *
 * Shape: 「约120」 agrees with 118, 「2018年5月」 with 2018-05-04, a list of kinds with one that names as many, a short name of
 * an organisation with its full one; both values are read, not null.
 */
export function agreesWith(field: FieldId, declared: Omit<DeclaredValue, "at">, found: Said): boolean {
  const [a, b] = [declared.value, found.value];
  if (typeof a === "number" && typeof b === "number") return rangesMeet(declared, a, found, b);
  if (field === "foundedOn" || field === "runningSince") return sameDay(declared, found);
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  if (isKinds(a) && isKinds(b)) return sameKinds(a, b);
  return a === b;
}

function rangesMeet(declared: Said, a: number, found: Said, b: number): boolean {
  const [one, other] = [likelyRange({ ...declared, at: "" }, a), likelyRange({ ...found, at: "" }, b)];
  return one.low <= other.high && other.low <= one.high;
}

/** A day given only as a month or a year is read as its last one. */
function sameDay(declared: Said, found: Said): boolean {
  const [a, b] = [String(declared.value), String(found.value)];
  if (a === b) return true;
  if (!declared.approximate && !found.approximate) return false;
  if (a.slice(0, 7) === b.slice(0, 7)) return true;
  const isYearOnly = (said: Said): boolean => said.approximate && String(said.value).endsWith("-12-31");
  return (isYearOnly(declared) || isYearOnly(found)) && a.slice(0, 4) === b.slice(0, 4);
}

function sameText(a: string, b: string): boolean {
  const [one, other] = [normaliseName(a), normaliseName(b)];
  return one.includes(other) || other.includes(one);
}

function sameKinds(a: readonly string[] | number, b: readonly string[] | number): boolean {
  if (typeof a === "number" || typeof b === "number") return countKinds(a) === countKinds(b);
  const names = (kinds: readonly string[]): string => [...new Set(kinds.map(normaliseName))].sort().join("|");
  return names(a) === names(b);
}
