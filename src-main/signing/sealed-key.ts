import { z } from "zod";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { openBytes, scryptBytes, sealBytes } from "#main/crypto/crypto.ts";
import { fromBase64, toBase64 } from "#main/signing/base64.ts";
import { keysOfMaster } from "#main/signing/master-key.ts";

/** The key file: the organiser's master secret under a key that scrypt makes of one or two passphrases. */
const SealedKey = z.object({
  format: z.literal("pingshen/sealed-key"),
  formatVersion: z.literal(1),
  people: z.union([z.literal(1), z.literal(2)]),
  publicKey: z.string(),
  recipient: z.string(),
  kdf: z.literal("scrypt"),
  logN: z.int().min(14).max(20),
  salt: z.string(),
  cipher: z.literal("aes-256-gcm"),
  nonce: z.string(),
  sealed: z.string(),
});

/** What a master secret (32 bytes) is sealed with: one passphrase a person, in the order in which they are asked. */
export interface SealInput {
  readonly master: Uint8Array;
  readonly passphrases: readonly string[];
  readonly randomBytes: (size: number) => Uint8Array;
}

/**
 * Why a key file stays closed.
 *
 * `malformed`: not such a file, a newer one, or one that names other keys than it holds. `passphrase-count`: it needs
 * as many passphrases as `people`. `wrong-passphrase`: also when the sealed bytes were altered.
 */
export type SealedKeyFault =
  { readonly fault: "malformed" | "wrong-passphrase" } | { readonly fault: "passphrase-count"; readonly people: 1 | 2 };

const logN = 17;
const purpose = Buffer.from("pingshen/master/1", "utf8");

/** Text of the key file. Takes about half a second and 128 MB. */
export function sealMaster({ master, passphrases, randomBytes }: SealInput): string {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const key = scryptBytes(passwordOf(passphrases), salt, { logN }, 32);
  const { publicKey, recipient } = keysOfMaster(master);
  const sealed = sealBytes(key, nonce, master, purpose);
  key.fill(0);
  return canonicalJson({
    format: "pingshen/sealed-key",
    formatVersion: 1,
    people: passphrases.length === 2 ? 2 : 1,
    publicKey: toBase64(publicKey),
    recipient,
    kdf: "scrypt",
    logN,
    salt: toBase64(salt),
    cipher: "aes-256-gcm",
    nonce: toBase64(nonce),
    sealed: toBase64(sealed),
  });
}

/** The master secret. Two people may type in either order. Takes about half a second for each try. */
export function openMaster(text: string, passphrases: readonly string[]): Result<Uint8Array, SealedKeyFault> {
  const parsed = SealedKey.safeParse(jsonOf(text));
  if (!parsed.success) return err({ fault: "malformed" });
  const file = parsed.data;
  if (passphrases.length !== file.people) return err({ fault: "passphrase-count", people: file.people });
  const salt = fromBase64(file.salt, 16);
  const nonce = fromBase64(file.nonce, 12);
  const sealed = fromBase64(file.sealed, 48);
  if (salt === undefined || nonce === undefined || sealed === undefined) return err({ fault: "malformed" });
  const orders = passphrases.length === 2 ? [passphrases, [...passphrases].reverse()] : [passphrases];
  for (const order of orders) {
    const key = scryptBytes(passwordOf(order), salt, { logN: file.logN }, 32);
    const master = openBytes(key, nonce, sealed, purpose);
    key.fill(0);
    if (master !== undefined) return holdsItsKeys(file, master) ? ok(master) : err({ fault: "malformed" });
  }
  return err({ fault: "wrong-passphrase" });
}

const passwordOf = (passphrases: readonly string[]): string => passphrases.join("\n");

function holdsItsKeys(file: z.infer<typeof SealedKey>, master: Uint8Array): boolean {
  const { publicKey, recipient } = keysOfMaster(master);
  return file.publicKey === toBase64(publicKey) && file.recipient === recipient;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
