import { and, eq } from "drizzle-orm";
import type { RunOffBallot } from "#shared/formats/run-off.ts";
import type { BallotStep } from "#shared/ipc/run-off-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { revokedSlip, slip } from "#shared/schema/secretariat-review.ts";
import type { SignedDocument } from "#main/score-files/signed-document.ts";
import type { StoredRunOff } from "#main/secretariat/run-off/read-run-offs.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { checkCertificate } from "#main/signing/key-certificate.ts";

/** What a ballot is held against. */
interface BallotCheckInput {
  readonly frozen: FrozenSelection;
  readonly runOff: StoredRunOff;
  readonly ballot: SignedDocument<RunOffBallot>;
}

/** One step: why it fails, if it does. */
type BallotCheck = (input: BallotCheckInput) => Problem | undefined;

const checkRound: BallotCheck = ({ frozen, ballot: { value } }) => {
  const { id, practice, ruleHash } = frozen.input.round;
  if (value.round !== id) return { kind: "ballot/other-round", facts: { round: value.round } };
  if (value.practice !== practice) return { kind: "ballot/practice" };
  return value.ruleHash === ruleHash ? undefined : { kind: "ballot/other-rules" };
};

const checkRequest: BallotCheck = ({ runOff, ballot: { value } }) =>
  value.request === runOff.sha256 && value.number === runOff.number
    ? undefined
    : { kind: "ballot/other-request", facts: { asked: runOff.number, answered: value.number } };

const checkVoter: BallotCheck = ({ runOff, ballot: { value } }) =>
  runOff.request.voters.includes(value.expert)
    ? undefined
    : { kind: "ballot/not-voter", facts: { expert: value.expert } };

/** The slip of that expert in that bundle vouches for the key, and was not lost. */
const checkSigner: BallotCheck = ({ frozen, ballot: { value, publicKey } }) => {
  const { expert, bundle, certificate, round } = value;
  const { database } = frozen.opened;
  const seat = database
    .select()
    .from(slip)
    .where(and(eq(slip.bundle, bundle), eq(slip.expert, expert)))
    .get();
  const slipKey = seat?.slip === value.slip ? fromBase64(seat.publicKey, 32) : undefined;
  const certified = slipKey && checkCertificate({ round, slip: value.slip, expert, slipKey, certificate });
  if (certified === undefined || !Buffer.from(certified).equals(publicKey))
    return { kind: "ballot/certificate", facts: { expert } };
  const revoked = database.select().from(revokedSlip).where(eq(revokedSlip.slip, value.slip)).get();
  return revoked && { kind: "ballot/slip-revoked", facts: { expert } };
};

const checkRecusal: BallotCheck = ({ frozen, runOff, ballot: { value } }) =>
  runOff.request.candidates.some((id) => frozen.input.cells(id, value.expert).state === "recused")
    ? { kind: "ballot/recused", facts: { expert: value.expert } }
    : undefined;

const checkChoice: BallotCheck = ({ runOff: { request }, ballot: { value } }) => {
  const chosen = new Set(value.chosen);
  const fits =
    chosen.size === value.chosen.length &&
    chosen.size === request.places &&
    value.chosen.every((id) => request.candidates.includes(id));
  return fits ? undefined : { kind: "ballot/choice", facts: { places: request.places, chosen: value.chosen.length } };
};

/** What is looked at once the signature held, in this order. */
export const ballotChecks: readonly (readonly [BallotStep, BallotCheck])[] = [
  ["round", checkRound],
  ["request", checkRequest],
  ["voter", checkVoter],
  ["certificate", checkSigner],
  ["recusal", checkRecusal],
  ["choice", checkChoice],
];
