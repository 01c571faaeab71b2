import { join } from "node:path";
import { mkdirSync } from "node:fs";
import { RunOffBallot } from "#shared/formats/run-off.ts";
import { CategoryId, type GrantId } from "#shared/ids.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { bundle, organiserKey } from "#shared/schema/secretariat-review.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { encodeBallot } from "#main/score-files/run-off-files.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { runOffHandlers } from "#main/secretariat/run-off/handlers.ts";
import { readRunOffs } from "#main/secretariat/run-off/read-run-offs.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf, keyIdText } from "#main/signing/fingerprint.ts";
import { sealMaster } from "#main/signing/sealed-key.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";
import { createMergeRound, must, organiser, type MergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, sealAll, type PointsOf } from "#tests/support/seal-scores.ts";

export const passphrase = "a passphrase for tests";
export const volunteer = CategoryId.parse("volunteer");

/** c3, c4 and c5 get the same points: two of three seats are given by the figures, and one is contested by three. */
const tied: PointsOf = (candidate, expert) =>
  plainPoints(["c3", "c4", "c5"].includes(candidate) ? "c3" : candidate, expert);

/** A frozen round with a tie at the line and the organiser's key, and short ways to vote in it. */
export interface RunOffRound extends MergeRound {
  readonly target: GrantId;
  make(wish?: Partial<Input<"run-off/make">>): Outcome<Output<"run-off/make">>;
  /** An answer of an expert as it lies on the stick. */
  answer(expert: string, chosen: readonly string[], wish?: BallotWish): Promise<Uint8Array>;
  take(files: Readonly<Record<string, Uint8Array>>, number?: number): Promise<Outcome<Output<"run-off/take">>>;
  shut(wish?: Partial<Input<"run-off/close">>): Outcome<Output<"run-off/close">>;
  list(): Output<"run-off/list">["runOffs"];
}

/** What is unusual about an answer. */
interface BallotWish {
  readonly number?: number;
  readonly revision?: number;
  readonly laptop?: string;
  readonly changes?: Partial<Record<keyof RunOffBallot, unknown>>;
}

let sealed: string | undefined;

/** Makes it; `points` are other scores than those that tie c3, c4 and c5. */
export async function createRunOffRound({
  points = tied,
  dataFolder,
}: { readonly points?: PointsOf; readonly dataFolder?: string } = {}): Promise<RunOffRound> {
  const round = createMergeRound(dataFolder === undefined ? {} : { dataFolder });
  const master = Buffer.from(sha256Hex("master of the test rounds"), "hex");
  const { publicKey, recipient } = organiser;
  const keyId = keyIdText(keyIdOf(publicKey));
  // Sealing takes half a second on purpose.
  sealed ??= sealMaster({ master, passphrases: [passphrase], randomBytes: createSeededBytes("key") });
  round.db
    .insert(organiserKey)
    .values({ keyId, publicKey: toBase64(publicKey), recipient, people: 1, sealed, createdAtMs: 2 })
    .run();
  round.db.update(bundle).set({ keyId }).run();
  await round.merge(await sealAll(round, points));
  round.freeze();
  const { context } = round;
  const folder = join(round.folder, "ballots");
  mkdirSync(folder);
  const target = context.grants.grant(folder);
  const people = { by: "周敏", witness: "吴监督", reason: "" };
  return {
    ...round,
    target,
    make: (wish = {}) =>
      runOffHandlers["run-off/make"](
        { round: round.round, category: volunteer, passphrases: [passphrase], target, by: "周敏", ...wish },
        context,
      ) as Outcome<Output<"run-off/make">>,
    async answer(expert, chosen, { number = 1, revision = 1, laptop = `laptop of ${expert}`, changes = {} } = {}) {
      const request = readRunOffs(round.db).find((one) => one.number === number);
      const expertKey = testKey(laptop);
      const { certificate, slip, bundle: name } = makeScoreDocument({ expert, expertKey });
      const ballot = RunOffBallot.parse({
        ...{ format: "pingshen/ballot", formatVersion: 1, round: round.round, practice: false },
        ...{ ruleHash: round.ruleHash, number, request: request?.sha256, bundle: name, expert, slip, certificate },
        ...{ revision, chosen, sealedAt: "2023-12-16T08:00:00.000Z" },
        ...changes,
      });
      return sealToRecipient(encodeBallot(ballot, expertKey.privateSeed), organiser.recipient);
    },
    take: async (files, number = 1) =>
      runOffHandlers["run-off/take"]({ round: round.round, number, files: [round.stick(files)], by: "周敏" }, context),
    shut: (wish = {}) =>
      runOffHandlers["run-off/close"]({ round: round.round, number: 1, ...people, ...wish }, context) as Outcome<
        Output<"run-off/close">
      >,
    list: () => must(runOffHandlers["run-off/list"]({ round: round.round }, context)).runOffs,
  };
}

/** Answers of several experts by file name. */
export async function answers(
  round: RunOffRound,
  chosenBy: Readonly<Record<string, readonly string[]>>,
  number = 1,
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const [expert, chosen] of Object.entries(chosenBy))
    files[`${expert}.psa`] = await round.answer(expert, chosen, { number });
  return files;
}
