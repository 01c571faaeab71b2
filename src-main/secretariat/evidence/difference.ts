import type { EvidenceDifference, EvidenceFact } from "#shared/words/evidence-steps.ts";

/** The difference when both texts are not the same. */
export const compare = (
  subject: string,
  fact: EvidenceFact,
  expected: string | number,
  found: string | number,
): EvidenceDifference | undefined =>
  expected === found ? undefined : { subject, fact, expected: String(expected), found: String(found) };

/** The first difference of a walk, if there is any. */
export function first(walk: Iterable<EvidenceDifference | undefined>): EvidenceDifference | undefined {
  for (const difference of walk) if (difference !== undefined) return difference;
  return undefined;
}

/** `@yes` or `@no`. */
export const yesNo = (value: boolean): string => (value ? "@yes" : "@no");
/** `@present` or `@missing`. */
export const presence = (value: boolean): string => (value ? "@present" : "@missing");
