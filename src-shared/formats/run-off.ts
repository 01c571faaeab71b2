import { z } from "zod";
import { KeyChange } from "#shared/formats/key-change.ts";
import { KeyCertificate } from "#shared/formats/score-file.ts";
import { BundleId, CandidateId, CategoryId, ExpertId, RoundId, Sha256Hex } from "#shared/ids.ts";

/** No panel and no tie is larger. */
const listLimit = 500;

/**
 * What experts are asked when figures leave a tie: `run-off.json` inside a ballot request. Its exact bytes are signed.
 *
 * It names candidates by id only; who they are stands in each expert's own bundle, so the file tells a finder nothing.
 */
export const RunOffRequest = z.object({
  format: z.literal("pingshen/run-off"),
  formatVersion: z.literal(1),
  round: RoundId,
  practice: z.boolean(),
  ruleHash: Sha256Hex,
  /** SHA-256 of the scores as frozen. */
  stateHash: Sha256Hex,
  /** Counts the run-offs of the round, from 1. */
  number: z.int().positive(),
  category: CategoryId,
  /** Everybody who is equal at the cut line, and the seats that they contest. */
  group: z.array(CandidateId).min(2).max(listLimit),
  openSeats: z.int().positive(),
  /** Content hash of the run-off before it, when that one left a tie. */
  follows: Sha256Hex.optional(),
  /** Whom this ballot is about: the group, or those of it whom the one before left tied. */
  candidates: z.array(CandidateId).min(2).max(listLimit),
  /** How many of them everybody chooses. */
  places: z.int().positive(),
  /** Experts of the panel who judge all of the candidates, by id. */
  voters: z.array(ExpertId).min(1).max(listLimit),
  madeAt: z.iso.datetime(),
  /** After a change of keys: how a bundle's key came to be replaced by the one that signs, oldest first. */
  keyChanges: z.array(KeyChange).min(1).max(20).optional(),
});
export type RunOffRequest = z.infer<typeof RunOffRequest>;

/** An expert's answer: `ballot.json`. Its exact bytes are signed. */
export const RunOffBallot = z.object({
  format: z.literal("pingshen/ballot"),
  formatVersion: z.literal(1),
  round: RoundId,
  practice: z.boolean(),
  ruleHash: Sha256Hex,
  /** Number and content hash of the request that it answers. */
  number: z.int().positive(),
  request: Sha256Hex,
  bundle: BundleId,
  expert: ExpertId,
  slip: z.string(),
  certificate: KeyCertificate,
  /** Starts at 1; voting anew adds 1. */
  revision: z.int().positive(),
  /** Exactly `places` of the candidates, in the order of the request. */
  chosen: z.array(CandidateId).min(1).max(listLimit),
  sealedAt: z.iso.datetime(),
});
export type RunOffBallot = z.infer<typeof RunOffBallot>;

/** Entries of a ballot request, in their order. */
export const runOffEntries = ["organiser.pub", "run-off.json", "run-off.json.minisig"] as const;

/** Entries of the ZIP inside an answer, in their order. */
export const ballotEntries = ["expert.pub", "ballot.json", "ballot.json.minisig"] as const;

/** The signed comment of a request. */
export const runOffComment = ({ round, number }: Pick<RunOffRequest, "round" | "number">): string =>
  `pingshen run-off round=${round} number=${String(number)}`;

/** The signed comment of an answer. */
export const ballotComment = (ballot: Pick<RunOffBallot, "round" | "expert" | "number" | "revision">): string =>
  `pingshen ballot round=${ballot.round} expert=${ballot.expert} number=${String(ballot.number)} ` +
  `revision=${String(ballot.revision)}`;
