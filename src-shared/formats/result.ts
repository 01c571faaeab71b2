import { z } from "zod";
import { JournalHead } from "#shared/formats/evidence-journal.ts";
import { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import { BundleId, CandidateId, CategoryId, ExpertId, RoundId, Sha256Hex } from "#shared/ids.ts";
import { Text } from "#shared/rules/condition.ts";
import { TieKey } from "#shared/rules/rubric.ts";

/** A ranked candidate. `fraction` is exact (`1729/20` points), `printed` is rounded half up. */
export const RankedCandidate = z.object({
  id: CandidateId,
  name: z.string(),
  unit: z.string(),
  place: z.string(),
  rank: z.int().positive(),
  score: z.object({ fraction: z.string(), printed: z.string() }),
  /** One value per tie key of the category, exact. */
  tieValues: z.array(z.string()),
  valid: z.int(),
  trimmed: z.boolean(),
});
export type RankedCandidate = z.infer<typeof RankedCandidate>;

/** A decision of people where the rules leave a tie. */
export const RecordedVote = z.object({
  category: CategoryId,
  group: z.array(CandidateId),
  chosen: z.array(CandidateId),
  /** How the vote went, e.g. votes per candidate. */
  tally: z.array(z.object({ candidate: CandidateId, votes: z.int().nonnegative() })),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  witness: z.string(),
  reason: z.string(),
  /** True when the demo or a practice round made it up. */
  demonstration: z.boolean(),
  /** Content hashes of the run-off requests that decided it, in their order; absent when people voted another way. */
  runOffs: z.array(Sha256Hex).min(1).optional(),
});
export type RecordedVote = z.infer<typeof RecordedVote>;

export const CategoryResult = z.object({
  id: CategoryId,
  title: Text,
  countingWord: Text,
  seats: z.int(),
  /** All who take a seat, those by vote included, in the order of `ranking`. */
  selected: z.array(RankedCandidate),
  /** Who were equal on every tie key at the cut line; stays listed when a vote has settled it. */
  tieGroup: z.array(RankedCandidate),
  /** Seats that the tie group contests; 0 when there was no tie. */
  openSeats: z.int(),
  vote: RecordedVote.optional(),
  vacant: z.int(),
  reserve: z.array(RankedCandidate),
  ranking: z.array(RankedCandidate),
  tieKeys: z.array(TieKey),
  unranked: z.array(
    z.object({
      id: CandidateId,
      name: z.string(),
      unit: z.string(),
      reason: z.enum(["no_score", "insufficient"]),
      valid: z.int(),
    }),
  ),
  /** Scores put right after the freeze, in the order of recording; absent without any. */
  corrections: z.array(RecordedCorrection).min(1).optional(),
  /** Decisions on the list, which `selected`, `reserve` and `vacant` follow; absent without any. */
  decisions: z.array(RecordedDecision).min(1).optional(),
});
export type CategoryResult = z.infer<typeof CategoryResult>;

/** `result.json`. */
export const ResultDocument = z.object({
  format: z.literal("pingshen/result"),
  formatVersion: z.literal(1),
  round: RoundId,
  title: Text,
  practice: z.boolean(),
  ruleHash: Sha256Hex,
  bundles: z.array(z.object({ bundle: BundleId, version: z.int(), hash: Sha256Hex })),
  /** Score files in force, by expert. */
  scoreFiles: z.array(z.object({ expert: ExpertId, revision: z.int(), sha256: Sha256Hex })),
  frozen: z.object({ at: z.iso.datetime(), by: z.string(), witness: z.string(), exception: z.string().optional() }),
  categories: z.array(CategoryResult),
  /** SHA-256 over the canonical JSON of round, ruleHash, categories and the merged cells: first 16 digits in groups of 4. */
  resultCode: z.string().regex(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/),
  /** The code that this result replaces: the one before the latest change after the freeze; absent without any. */
  formerCode: z.string().optional(),
  /** The secretariat's journal as it stood when this was written; absent in results of older versions. */
  journal: JournalHead.optional(),
});
export type ResultDocument = z.infer<typeof ResultDocument>;
