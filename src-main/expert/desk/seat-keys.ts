import { z } from "zod";
import { openBytes, sealBytes, signingKeyFromSeed } from "#main/crypto/crypto.ts";

/** An expert's keys on this laptop. */
export interface SeatKeys {
  readonly signingSeed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly dataKey: Uint8Array;
}

const Stored = z.object({ formatVersion: z.literal(1), nonce: z.base64(), sealed: z.base64() });
const purpose = Buffer.from("pingshen/seat-keys/1", "utf8");

/** Both keys (32 bytes each), sealed under the slip's wrap key, as JSON text for the database. */
export function sealSeatKeys(wrapKey: Uint8Array, keys: SeatKeys, randomBytes: (size: number) => Uint8Array): string {
  const nonce = randomBytes(12);
  const sealed = sealBytes(wrapKey, nonce, Buffer.concat([keys.signingSeed, keys.dataKey]), purpose);
  return JSON.stringify({
    formatVersion: 1,
    nonce: Buffer.from(nonce).toString("base64"),
    sealed: Buffer.from(sealed).toString("base64"),
  });
}

/** The keys again, or `undefined` when the wrap key is another or the row was damaged. */
export function openSeatKeys(wrapKey: Uint8Array, text: string): SeatKeys | undefined {
  const stored = Stored.safeParse(JSON.parse(text));
  if (!stored.success) return undefined;
  const plain = openBytes(
    wrapKey,
    Buffer.from(stored.data.nonce, "base64"),
    Buffer.from(stored.data.sealed, "base64"),
    purpose,
  );
  if (plain?.length !== 64) return undefined;
  const signing = signingKeyFromSeed(plain.slice(0, 32));
  return { signingSeed: signing.privateSeed, publicKey: signing.publicKey, dataKey: plain.slice(32) };
}
