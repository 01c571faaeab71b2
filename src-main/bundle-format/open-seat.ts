import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Envelope, payloadFolders, type Catalogue, type RosterSeat } from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { openCards } from "#main/bundle-format/open-cards.ts";
import { headDepthLimit } from "#main/bundle-format/parse-head.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { readRange } from "#main/bundle-format/read-range.ts";
import { unreadable } from "#main/bundle-format/unreadable.ts";
import { sha256Hex, x25519PublicKey } from "#main/crypto/crypto.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { openWithSlip } from "#main/sealing/envelope-seal.ts";
import { fromBase64, toBase64 } from "#main/signing/base64.ts";
import { slipKeys, type SlipKeys } from "#main/signing/slip-code.ts";

/** A seat that a slip's code has opened: who, what to judge, and the keys to it. Lives in memory only. */
export interface OpenedSeat {
  readonly seat: RosterSeat;
  readonly slipKeys: SlipKeys;
  readonly envelope: Envelope;
  /** Cards of the candidates for whom there is a key, in the envelope's order. */
  readonly catalogue: Catalogue;
  /** 32 bytes; the same in every bundle of the round. */
  readonly deskKey: Uint8Array;
  /** Content key of each payload file that this seat may read, by payload path. */
  readonly contentKeys: ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens the seat of the slip with this code (in its printed form).
 *
 * Errors: `expert/code-unknown`, `expert/slip-revoked`; `bundle/envelope-wrong` when the envelope is of another bundle or slip, or does not fit
 * itself; `bundle/part-altered` when envelope or a card is not as it was signed; `file/unreadable`.
 */
export async function openSeat(head: OpenedHead, code: string): Promise<Result<OpenedSeat, Problem>> {
  const { seats, revoked } = head.roster;
  const keysOf = stretchOnce(code);
  const seat = seats.find((each) => isSlipOf(each, keysOf(each.salt)));
  if (seat === undefined) {
    const isRevoked = revoked.some((each) => isSlipOf(each, keysOf(each.salt)));
    return err({ kind: isRevoked ? "expert/slip-revoked" : "expert/code-unknown" });
  }
  return openSeatWith(head, seat, keysOf(seat.salt));
}

/** Opens a seat whose slip's keys are known; `openSeat` without its first two errors. */
export async function openSeatWith(
  head: OpenedHead,
  seat: RosterSeat,
  keys: SlipKeys,
): Promise<Result<OpenedSeat, Problem>> {
  try {
    const envelope = await openEnvelope(head, seat, keys);
    if (!envelope.ok) return envelope;
    const deskKey = fromBase64(envelope.value.deskKey, 32);
    if (deskKey === undefined) return envelopeWrong(head);
    const cards = await openCards(head, envelope.value);
    if (!cards.ok) return cards;
    return ok({ seat, slipKeys: keys, envelope: envelope.value, deskKey, ...cards.value });
  } catch (fault) {
    return unreadable(head.headPath, fault);
  }
}

/** The keys of a code by salt. Most seats share their salt, so the slow derivation runs once or twice. */
function stretchOnce(code: string): (salt: string) => SlipKeys {
  const derived = new Map<string, SlipKeys>();
  return (salt) => {
    const keys = derived.get(salt) ?? slipKeys(code, Buffer.from(salt, "base64"));
    derived.set(salt, keys);
    return keys;
  };
}

/** Only the right code gives the public key that the signed roster names. */
const isSlipOf = (seat: Pick<RosterSeat, "slipKey">, keys: SlipKeys): boolean =>
  toBase64(keys.signing.publicKey) === seat.slipKey;

async function openEnvelope(head: OpenedHead, seat: RosterSeat, keys: SlipKeys): Promise<Result<Envelope, Problem>> {
  const file = head.files.get(seat.envelope);
  // The two keys of a slip belong together: what a later bundle is sealed to has to be what this code opens.
  if (file === undefined || toBase64(x25519PublicKey(keys.sealSecret)) !== seat.sealKey) return envelopeWrong(head);
  const handle = await open(head.headPath, "r");
  let sealed: Buffer | undefined;
  try {
    sealed = await readRange(handle, file.offset, file.sizeBytes);
  } finally {
    await handle.close();
  }
  if (sealed === undefined || sha256Hex(sealed) !== file.sha256) {
    return err({ kind: "bundle/part-altered", facts: { name: basename(head.headPath), part: seat.envelope } });
  }
  const plain = openWithSlip(keys.sealSecret, sealed);
  if (plain === undefined) return envelopeWrong(head);
  const value = parseBoundedJson(plain, headDepthLimit);
  const envelope = Envelope.safeParse(value.ok ? value.value : undefined);
  return envelope.success && envelopeHolds(head, seat, envelope.data) ? ok(envelope.data) : envelopeWrong(head);
}

/** The envelope is this slip's of this bundle, and its order is made of keys and recusals, each once. */
function envelopeHolds(head: OpenedHead, seat: RosterSeat, envelope: Envelope): boolean {
  const ids = [...envelope.keys, ...envelope.recused].map(({ candidate }) => candidate);
  const order = new Set(envelope.order);
  const categories = new Set(head.rules.categories.map(({ id }) => id));
  return (
    envelope.bundle === head.index.bundle &&
    envelope.slip === seat.slip &&
    envelope.expert.id === seat.expert &&
    order.size === envelope.order.length &&
    ids.length === order.size &&
    ids.every((id) => order.has(id)) &&
    new Set(ids).size === ids.length &&
    [...envelope.expert.categories, ...envelope.recused.map(({ category }) => category)].every((id) =>
      categories.has(id),
    ) &&
    envelope.keys.every(
      ({ card, key }) =>
        card.startsWith(`${payloadFolders.cards}/`) && head.files.has(card) && fromBase64(key, 16) !== undefined,
    )
  );
}

const envelopeWrong = (head: OpenedHead): Result<never, Problem> =>
  err({ kind: "bundle/envelope-wrong", facts: { name: basename(head.headPath), bundle: head.index.bundle } });
