import type { BundleId, RoundId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { BundleChanges } from "#shared/ipc/expert-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { headToOpen, ownerOfSlip } from "#main/expert/desk/bundle-to-open.ts";
import { carryOver } from "#main/expert/desk/carry-over.ts";
import { importedHead } from "#main/expert/desk/imported-head.ts";
import { joinDesk } from "#main/expert/desk/join-desk.ts";
import type { OpenedDesk } from "#main/expert/desk/opened-desk.ts";
import { removeSuperseded } from "#main/expert/desk/remove-superseded.ts";
import { openSeatKeys, type SeatKeys } from "#main/expert/desk/seat-keys.ts";
import { olderSeats, seatOf, type OlderSeat } from "#main/expert/desk/seat-rows.ts";
import { createSession } from "#main/expert/session.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { readSlipCode } from "#main/signing/slip-code.ts";
import type { CallContext } from "#main/world.ts";

/** The expert's keys on this laptop, and what a newer bundle changed when they came along from an older one. */
interface Unlocked {
  readonly keys: SeatKeys;
  readonly changes: BundleChanges | null;
}

/**
 * Opens the desk of the expert whose slip has this code.
 *
 * The first time it makes the expert's own key and has the slip's key certify it; later it unlocks the same key. An
 * expert who has begun on an older bundle of the round finds everything here that was saved there.
 */
export async function activate(
  bundle: BundleId,
  typed: string,
  context: CallContext,
): Promise<Answer<"desk/activate">> {
  const code = readSlipCode(typed);
  if (!code.ok) return err({ kind: "expert/code-malformed" });
  const head = await headToOpen(context, bundle);
  if (!head.ok) return head;
  const opened = await openSeat(head.value, code.value);
  if (!opened.ok) return refusal(opened.error, code.value, bundle, context);
  const desk: OpenedDesk = { head: head.value, seat: opened.value };
  const unlocked = await unlock(desk, code.value, context);
  // The slip's keys have done their work; only the desk's own stay in memory.
  opened.value.slipKeys.signing.privateSeed.fill(0);
  opened.value.slipKeys.sealSecret.fill(0);
  if (!unlocked.ok) return unlocked;
  const { keys, changes } = unlocked.value;
  const session = createSession(desk.head, desk.seat, keys);
  context.sessions.open(session, context.now());
  await tidyUp(context, desk.head.index.round);
  return ok({
    bundle,
    expert: session.expert,
    name: session.envelope.expert.name,
    keyFingerprint: keyFingerprint(session.publicKey),
    pledgedAtMs: seatOf(context.databases.expert(), bundle, session.expert)?.pledgedAtMs ?? null,
    changes,
  });
}

/** Older bundles that nobody needs any more go; what a disk keeps from going is tried again next time. */
async function tidyUp(context: CallContext, round: RoundId): Promise<void> {
  try {
    await removeSuperseded(context, round);
  } catch (fault) {
    // Anything but a disk fault is thrown on.
    diskReason(fault);
  }
}

/** The keys of the seat: those that are here, those of an older bundle, or new ones. */
async function unlock(desk: OpenedDesk, code: string, context: CallContext): Promise<Result<Unlocked, Problem>> {
  const db = context.databases.expert();
  const expert = desk.seat.envelope.expert.id;
  const owner = { round: desk.head.index.round, expert };
  const present = seatOf(db, desk.head.index.bundle, expert);
  if (present !== undefined) {
    const keys = openSeatKeys(desk.seat.deskKey, owner, present.sealedKeys);
    return keys === undefined ? err({ kind: "expert/seat-damaged" }) : ok({ keys, changes: null });
  }
  const [older] = olderSeats(db, desk.head.index, expert);
  if (older === undefined) return ok({ keys: joinDesk(desk, context), changes: null });
  const keys =
    openSeatKeys(desk.seat.deskKey, owner, older.row.sealedKeys) ?? (await keysByOlderHead(older, code, context));
  if (keys === undefined) return err({ kind: "expert/seat-damaged" });
  return ok({ keys, changes: carryOver(desk, older, keys, context) });
}

/** The keys by the older bundle's own desk key, should the secretariat have lost the one of the round. */
async function keysByOlderHead({ row }: OlderSeat, code: string, context: CallContext): Promise<SeatKeys | undefined> {
  const head = await importedHead(context, row.bundle);
  const opened = head.ok ? await openSeat(head.value, code) : head;
  if (!head.ok || !opened.ok) return undefined;
  const keys = openSeatKeys(
    opened.value.deskKey,
    { round: head.value.index.round, expert: row.expert },
    row.sealedKeys,
  );
  for (const key of [opened.value.deskKey, ...opened.value.contentKeys.values()]) key.fill(0);
  return keys;
}

/** A slip of another bundle on this laptop is told from one that is unknown altogether. */
async function refusal(
  problem: Problem,
  code: string,
  bundle: BundleId,
  context: CallContext,
): Promise<Result<never, Problem>> {
  if (problem.kind !== "expert/code-unknown") return err(problem);
  const other = await ownerOfSlip(context, code, bundle);
  return err(other === undefined ? problem : { kind: "expert/slip-of-other-bundle", facts: { bundle: other } });
}
