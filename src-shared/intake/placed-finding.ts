import type { Finding } from "#shared/finding.ts";
import type { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";

/** A finding with whom it concerns. */
export interface PlacedFinding extends Finding {
  readonly candidate?: CandidateId;
  readonly unit?: UnitId;
  readonly category?: CategoryId;
}
