import type { Nomination } from "#shared/domain/candidate.ts";
import type { Finding } from "#shared/finding.ts";
import type { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import type { UnitPair } from "#shared/eligibility/unit-pair.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { ScreeningFindingCode } from "#shared/words/findings/screening.ts";

/** A row of the list of those chosen in earlier years. */
export interface FormerWinner {
  readonly name: string;
  readonly category: CategoryId;
  readonly year: number;
  /** Cell it came from. */
  readonly at: string;
}

/** All nominations of a round with what they are compared to. */
export interface RoundToScreen {
  readonly rules: RuleFile;
  readonly nominations: readonly Nomination[];
  /** Id of the unit type of each unit; `undefined` while unknown. */
  readonly unitTypes: ReadonlyMap<UnitId, string | undefined>;
  /** Candidates that were rejected or withdrawn. */
  readonly rejected: ReadonlySet<CandidateId>;
  /** Those among them whom their unit withdrew to stay within its quota: they take no place, whatever frees places. */
  readonly chosenOut?: ReadonlySet<CandidateId>;
  readonly formerWinners: readonly FormerWinner[];
  /** Names that people said are two units, however alike they are. */
  readonly apart?: readonly UnitPair[];
}

/** A finding with whom or what it concerns. */
export interface RoundFinding extends Finding {
  readonly candidate?: CandidateId;
  readonly unit?: UnitId;
  readonly category?: CategoryId;
}

/** One rule across the nominations of a round: what it may say, and the check itself. */
export interface RoundRule {
  readonly codes: readonly ScreeningFindingCode[];
  /**
   * What else changes when one candidate is rejected or stands again: what is said of its unit, or of others in its
   * category. Absent: the rule does not look at decisions.
   */
  readonly decisionsReach?: "unit" | "category";
  readonly check: (round: RoundToScreen) => readonly RoundFinding[];
}
