import { and, eq } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import type { RosterSeat } from "#shared/formats/bundle.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { seat, sheet } from "#shared/schema/expert.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { importedHead } from "#main/expert/desk/imported-head.ts";
import { openSeatKeys, sealSeatKeys, type SeatKeys } from "#main/expert/desk/seat-keys.ts";
import { sealPrivateText } from "#main/expert/private-text.ts";
import type { Session } from "#main/expert/sessions.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { certifyExpertKey } from "#main/signing/key-certificate.ts";
import { readSlipCode, slipKeys, type SlipKeys } from "#main/signing/slip-code.ts";
import type { CallContext } from "#main/world.ts";

interface FoundSeat {
  readonly seat: RosterSeat;
  readonly keys: SlipKeys;
}

/**
 * Opens the desk of the expert whose slip has this code.
 *
 * The first time it makes the expert's own key and has the slip's key certify it; later it unlocks the same key.
 */
export async function activate(
  bundle: BundleId,
  typed: string,
  context: CallContext,
): Promise<Answer<"desk/activate">> {
  const code = readSlipCode(typed);
  if (!code.ok) return err({ kind: "expert/code-malformed" });
  const head = await importedHead(context, bundle);
  if (!head.ok) return head;
  const found = findSeat(head.value, code.value);
  if (found === undefined) return err({ kind: "expert/code-unknown" });
  const keys = unlock(found, bundle, context) ?? ok(join(found, head.value, context));
  if (!keys.ok) return keys;
  const session: Session = { bundle, expert: found.seat.expert.id, seat: found.seat, head: head.value, ...keys.value };
  context.sessions.open(session);
  setKnownRecusals(session, context);
  const [row] = rowsOf(context, bundle, found);
  return ok({
    bundle,
    expert: session.expert,
    name: found.seat.expert.name,
    keyFingerprint: keyFingerprint(session.publicKey),
    pledgedAtMs: row?.pledgedAtMs ?? null,
  });
}

/** Tries the code on each seat: only the right slip gives the public key that the signed roster names. */
function findSeat(head: OpenedHead, code: string): FoundSeat | undefined {
  // Seats of one bundle share their salt, so the slow derivation runs once.
  const derived = new Map<string, SlipKeys>();
  for (const candidate of head.roster.seats) {
    const keys = derived.get(candidate.salt) ?? slipKeys(code, Buffer.from(candidate.salt, "base64"));
    derived.set(candidate.salt, keys);
    if (Buffer.from(keys.signing.publicKey).toString("base64") === candidate.slipKey) return { seat: candidate, keys };
  }
  return undefined;
}

const rowsOf = (context: CallContext, bundle: BundleId, found: FoundSeat): (typeof seat.$inferSelect)[] =>
  context.databases
    .expert()
    .select()
    .from(seat)
    .where(and(eq(seat.bundle, bundle), eq(seat.expert, found.seat.expert.id)))
    .all();

function unlock(found: FoundSeat, bundle: BundleId, context: CallContext): Result<SeatKeys, Problem> | undefined {
  const [row] = rowsOf(context, bundle, found);
  if (row === undefined) return undefined;
  const keys = openSeatKeys(found.keys.wrapKey, row.sealedKeys);
  return keys === undefined ? err({ kind: "expert/seat-damaged" }) : ok(keys);
}

function join(found: FoundSeat, head: OpenedHead, context: CallContext): SeatKeys {
  const signing = signingKeyFromSeed(context.randomBytes(32));
  const keys: SeatKeys = {
    signingSeed: signing.privateSeed,
    publicKey: signing.publicKey,
    dataKey: context.randomBytes(32),
  };
  const nowMs = context.now();
  const certificate = certifyExpertKey({
    slipSeed: found.keys.signing.privateSeed,
    round: head.index.round,
    slip: found.seat.slip,
    expert: found.seat.expert.id,
    expertKey: signing.publicKey,
    activatedAt: new Date(nowMs).toISOString(),
  });
  context.databases.expert().transaction((transaction) => {
    transaction
      .insert(seat)
      .values({
        bundle: head.index.bundle,
        expert: found.seat.expert.id,
        slip: found.seat.slip,
        publicKey: Buffer.from(signing.publicKey).toString("base64"),
        sealedKeys: sealSeatKeys(found.keys.wrapKey, keys, context.randomBytes),
        certificate: JSON.stringify(certificate),
        activatedAtMs: nowMs,
      })
      .run();
    appendJournal(transaction, {
      atMs: nowMs,
      actor: found.seat.expert.id,
      kind: "seat-activated",
      facts: { bundle: head.index.bundle, slip: found.seat.slip, key: keyFingerprint(signing.publicKey) },
    });
  });
  return keys;
}

/** Recusals that the secretariat knew of stand from the first opening on. */
function setKnownRecusals(session: Session, context: CallContext): void {
  const nowMs = context.now();
  context.databases.expert().transaction((transaction) => {
    for (const { candidate, reason } of session.seat.recused) {
      const reasonSealed = sealPrivateText(session, candidate, "reason", reason, context.randomBytes);
      transaction
        .insert(sheet)
        .values({
          bundle: session.bundle,
          expert: session.expert,
          candidate,
          state: "recused",
          by: "secretariat",
          reasonSealed,
          flagged: false,
          commentSealed: "",
          savedAtMs: nowMs,
        })
        .onConflictDoNothing()
        .run();
    }
  });
}
