import { inArray } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import { holdsFor, withVerified, type VerifiedValue } from "#shared/domain/verified.ts";
import type { CandidateId } from "#shared/ids.ts";
import { fieldHeads } from "#shared/intake/read-facts.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import { verifiedValue } from "#shared/schema/secretariat-verified.ts";

type Verified = ReadonlyMap<CandidateId, readonly VerifiedValue[]>;

/** What people verified and did not take back, of all candidates or of the named ones. */
export function verifiedValues(
  database: Pick<SecretariatDatabase, "select">,
  candidates?: readonly CandidateId[],
): Verified {
  const which = candidates === undefined ? undefined : inArray(verifiedValue.candidate, [...candidates]);
  const rows = database.select().from(verifiedValue).where(which).orderBy(verifiedValue.id).all();
  const newest = new Map(rows.map((row) => [`${row.candidate} ${row.field}`, row]));
  return Map.groupBy(
    [...newest.values()].filter(({ verified }) => verified !== ""),
    ({ candidate }) => candidate,
  );
}

/** A nomination with the facts that conditions are set against. */
export const withVerifiedFacts = (nomination: Nomination, verified: Verified): Nomination => ({
  ...nomination,
  declared: withVerified(nomination.declared, verified.get(nomination.id) ?? []),
});

/** What intake says of a fact only until somebody has verified it. */
const settledCodes: readonly PlacedFinding["code"][] = ["value-vague", "form-value-differs"];

/** Whether a finding of intake is about this fact, and is settled once somebody verified it. */
export const isSettledBy = (
  { code, details }: Pick<PlacedFinding, "code" | "details">,
  { field }: Pick<VerifiedValue, "field">,
): boolean => settledCodes.includes(code) && details["head"] === fieldHeads[field];

/** The findings of an intake without those that people have settled. */
export function withoutSettled(
  findings: readonly PlacedFinding[],
  nominations: readonly Nomination[],
  verified: Verified,
): readonly PlacedFinding[] {
  if (verified.size === 0) return findings;
  const declaredOf = new Map(nominations.map(({ id, declared }) => [id, declared]));
  return findings.filter((finding) => {
    const owner = finding.candidate;
    if (owner === undefined) return true;
    const own = verified.get(owner) ?? [];
    return !own.some((one) => holdsFor(declaredOf.get(owner) ?? {}, one) && isSettledBy(finding, one));
  });
}
