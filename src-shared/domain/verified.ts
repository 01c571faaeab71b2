import type { Declared, DeclaredValue } from "#shared/domain/candidate.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** What a person verified of a declared fact. */
export interface VerifiedValue {
  readonly field: FieldId;
  /** What the cell said then. */
  readonly declared: string;
  /** As the person wrote it. */
  readonly verified: string;
  readonly value: DeclaredValue["value"];
  readonly basis: string;
  readonly verifiedBy: string;
  readonly verifiedAtMs: number;
}

/** Whether it holds: the cell still says what it said when somebody verified it. */
export const holdsFor = (declared: Declared, { field, declared: then }: VerifiedValue): boolean =>
  (declared[field]?.raw ?? "") === then;

/**
 * The facts that conditions are set against: what was verified in place of what was declared, as long as it holds.
 *
 * Shape: the text keeps both, 「约50场 → 52」, so that whatever is said of it shows that the two differ.
 */
export function withVerified(declared: Declared, verified: readonly VerifiedValue[]): Declared {
  const holding = verified.filter((one) => holdsFor(declared, one));
  if (holding.length === 0) return declared;
  const together = { ...declared };
  for (const { field, verified: text, value } of holding) {
    const { raw = "", at = "" } = declared[field] ?? {};
    together[field] = { raw: `${raw === "" ? "—" : raw} → ${text}`, value, approximate: false, at };
  }
  return together;
}
