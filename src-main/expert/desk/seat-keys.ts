import { z } from "zod";
import type { ExpertId, RoundId } from "#shared/ids.ts";
import { openBytes, sealBytes, signingKeyFromSeed } from "#main/crypto/crypto.ts";

/** An expert's keys on this laptop. */
export interface SeatKeys {
  readonly signingSeed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly dataKey: Uint8Array;
}

/** Whose keys they are; part of what is authenticated. The same in every bundle of the round. */
export interface SeatOwner {
  readonly round: RoundId;
  readonly expert: ExpertId;
}

const Stored = z.object({ formatVersion: z.literal(2), nonce: z.base64(), sealed: z.base64() });
const associated = ({ round, expert }: SeatOwner): Uint8Array =>
  Buffer.from(`pingshen/seat-keys/2/${round}/${expert}`, "utf8");

/** Both keys (32 bytes each), sealed under the desk key, as JSON text for the database. */
export function sealSeatKeys(
  deskKey: Uint8Array,
  owner: SeatOwner,
  keys: SeatKeys,
  randomBytes: (size: number) => Uint8Array,
): string {
  const nonce = randomBytes(12);
  const plain = Buffer.concat([keys.signingSeed, keys.dataKey]);
  const sealed = sealBytes(deskKey, nonce, plain, associated(owner));
  plain.fill(0);
  return JSON.stringify({
    formatVersion: 2,
    nonce: Buffer.from(nonce).toString("base64"),
    sealed: Buffer.from(sealed).toString("base64"),
  });
}

/** The keys again, or `undefined` when the desk key is another or the row was damaged. */
export function openSeatKeys(deskKey: Uint8Array, owner: SeatOwner, text: string): SeatKeys | undefined {
  const stored = Stored.safeParse(parsed(text));
  if (!stored.success) return undefined;
  const plain = openBytes(
    deskKey,
    Buffer.from(stored.data.nonce, "base64"),
    Buffer.from(stored.data.sealed, "base64"),
    associated(owner),
  );
  if (plain?.length !== 64) return undefined;
  const signing = signingKeyFromSeed(plain.slice(0, 32));
  const keys = { signingSeed: signing.privateSeed, publicKey: signing.publicKey, dataKey: plain.slice(32) };
  plain.fill(0);
  return keys;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
