import { bech32 } from "@scure/base";
import type { ExpertId, RoundId } from "#shared/ids.ts";
import { hkdfSha256, signingKeyFromSeed, x25519PublicKey } from "#main/crypto/crypto.ts";

/** Bytes of the master, of every secret that follows from it and of their public keys. */
export const masterBytes = 32;

/** What follows from the organiser's master secret; all byte arrays have 32 bytes. */
export interface MasterKeys {
  /** Signs bundles (Ed25519). */
  readonly signingSeed: Uint8Array;
  readonly publicKey: Uint8Array;
  /** X25519 secret to which score files are sealed. */
  readonly sealSecret: Uint8Array;
  /** The age recipient of `sealSecret`. */
  readonly recipient: string;
}

/** The keys of a master secret. Source: docs/formats.md §1.1. */
export function keysOfMaster(master: Uint8Array): MasterKeys {
  const signingSeed = hkdfSha256(master, "", "pingshen/organiser-sign/1", masterBytes);
  const sealSecret = hkdfSha256(master, "", "pingshen/recipient/1", masterBytes);
  const { publicKey } = signingKeyFromSeed(signingSeed);
  return { signingSeed, publicKey, sealSecret, recipient: ageRecipient(x25519PublicKey(sealSecret)) };
}

/** The key under which an expert's laptop keeps its own keys: the same in all bundles of a round. 32 bytes. */
export const deskKeyOf = (master: Uint8Array, round: RoundId, expert: ExpertId): Uint8Array =>
  hkdfSha256(master, round, `pingshen/desk/1/${expert}`, masterBytes);

/** A 32-byte X25519 secret as age writes it, `AGE-SECRET-KEY-1…`. */
export const ageIdentity = (sealSecret: Uint8Array): string =>
  bech32.encodeFromBytes("AGE-SECRET-KEY-", sealSecret).toUpperCase();

/** A 32-byte X25519 public key as age writes it, `age1…`. */
const ageRecipient = (publicKey: Uint8Array): string => bech32.encodeFromBytes("age", publicKey);
