import { z } from "zod";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { openBytes, scryptBytes, sealBytes } from "#main/crypto/crypto.ts";
import { fromBase64, toBase64 } from "#main/signing/base64.ts";

/** A private key at rest: sealed with AES-256-GCM under a key that scrypt makes of a passphrase. */
const SealedPrivate = z.object({
  format: z.literal("pingshen/sealed-key"),
  formatVersion: z.literal(1),
  kdf: z.literal("scrypt"),
  logN: z.int().min(14).max(20),
  salt: z.string(),
  cipher: z.literal("aes-256-gcm"),
  nonce: z.string(),
  sealed: z.string(),
});

/** What a private key is sealed with; the same purpose must be named to open it. */
export interface SealInput {
  readonly passphrase: string;
  readonly randomBytes: (size: number) => Uint8Array;
  /** 32 bytes. */
  readonly seed: Uint8Array;
  readonly purpose: string;
}

/** Why a sealed key stays closed. `malformed`: not such a file, or a newer one. `wrong-passphrase`: also when it was altered. */
export interface SealedKeyFault {
  readonly fault: "malformed" | "wrong-passphrase";
}

const logN = 17;

/** JSON text of the sealed seed. Takes about half a second and 128 MB. */
export function sealPrivate(input: SealInput): string {
  const salt = input.randomBytes(16);
  const nonce = input.randomBytes(12);
  const key = scryptBytes(input.passphrase, salt, { logN }, 32);
  const sealed = sealBytes(key, nonce, input.seed, Buffer.from(input.purpose, "utf8"));
  return canonicalJson({
    format: "pingshen/sealed-key",
    formatVersion: 1,
    kdf: "scrypt",
    logN,
    salt: toBase64(salt),
    cipher: "aes-256-gcm",
    nonce: toBase64(nonce),
    sealed: toBase64(sealed),
  });
}

/** The 32 bytes that were sealed. */
export function openPrivate(passphrase: string, text: string, purpose: string): Result<Uint8Array, SealedKeyFault> {
  const parsed = SealedPrivate.safeParse(jsonOf(text));
  if (!parsed.success) return err({ fault: "malformed" });
  const salt = fromBase64(parsed.data.salt, 16);
  const nonce = fromBase64(parsed.data.nonce, 12);
  const sealed = fromBase64(parsed.data.sealed, 48);
  if (salt === undefined || nonce === undefined || sealed === undefined) return err({ fault: "malformed" });
  const key = scryptBytes(passphrase, salt, { logN: parsed.data.logN }, 32);
  const seed = openBytes(key, nonce, sealed, Buffer.from(purpose, "utf8"));
  return seed === undefined ? err({ fault: "wrong-passphrase" }) : ok(seed);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
