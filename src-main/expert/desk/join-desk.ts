import type { CandidateId } from "#shared/ids.ts";
import { seat } from "#shared/schema/expert.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import type { ExpertTransaction } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { OpenedDesk } from "#main/expert/desk/opened-desk.ts";
import { sealSeatKeys, type SeatKeys } from "#main/expert/desk/seat-keys.ts";
import type { SeatRow } from "#main/expert/desk/seat-rows.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { certifyExpertKey } from "#main/signing/key-certificate.ts";
import type { CallContext, World } from "#main/world.ts";

/** Makes the expert's own keys on this laptop; the slip's key certifies the signing key. */
export function joinDesk(desk: OpenedDesk, context: CallContext): SeatKeys {
  const signing = signingKeyFromSeed(context.randomBytes(32));
  const keys: SeatKeys = {
    signingSeed: signing.privateSeed,
    publicKey: signing.publicKey,
    dataKey: context.randomBytes(32),
  };
  const nowMs = context.now();
  const { index } = desk.head;
  context.databases.expert().transaction((transaction) => {
    insertSeat(transaction, desk, keys, nowMs, context.randomBytes);
    appendJournal(transaction, {
      atMs: nowMs,
      actor: desk.seat.seat.expert,
      kind: "seat-activated",
      facts: { bundle: index.bundle, slip: desk.seat.seat.slip, key: keyFingerprint(signing.publicKey) },
    });
  });
  return keys;
}

/** What a seat brings along from an older bundle. */
export type KeptOfSeat = Partial<Pick<SeatRow, "pledgedAtMs" | "lastCandidate" | "withdrawn">>;

/** The row of a seat: its keys sealed under the desk key, and certified by the slip that was used now. */
export function insertSeat(
  transaction: ExpertTransaction,
  { head, seat: opened }: OpenedDesk,
  keys: SeatKeys,
  nowMs: number,
  randomBytes: World["randomBytes"],
  kept: KeptOfSeat = {},
): void {
  const { round, bundle } = head.index;
  const { expert, slip } = opened.seat;
  const certificate = certifyExpertKey({
    slipSeed: opened.slipKeys.signing.privateSeed,
    round,
    slip,
    expert,
    expertKey: keys.publicKey,
    activatedAt: new Date(nowMs).toISOString(),
  });
  const cardDigests: Record<CandidateId, string> = {};
  for (const { candidate, digest } of opened.envelope.keys) cardDigests[candidate] = digest;
  transaction
    .insert(seat)
    .values({
      bundle,
      expert,
      slip,
      publicKey: Buffer.from(keys.publicKey).toString("base64"),
      sealedKeys: sealSeatKeys(opened.deskKey, { round, expert }, keys, randomBytes),
      certificate: JSON.stringify(certificate),
      activatedAtMs: nowMs,
      cardDigests,
      ...kept,
    })
    .run();
}
