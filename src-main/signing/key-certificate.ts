import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { KeyCertificate } from "#shared/formats/score-file.ts";
import type { ExpertId, RoundId } from "#shared/ids.ts";
import { signEd25519, verifyEd25519 } from "#main/crypto/crypto.ts";
import { fromBase64, toBase64 } from "#main/signing/base64.ts";

/** Whose slip of which round vouches for the key. */
export interface SlipOwner {
  readonly round: RoundId;
  readonly slip: string;
  readonly expert: ExpertId;
}

/** The slip key's word that `expertKey` (32 bytes) is this expert's; `activatedAt` is ISO 8601 in UTC. */
export function certifyExpertKey(
  input: SlipOwner & {
    readonly slipSeed: Uint8Array;
    readonly expertKey: Uint8Array;
    readonly activatedAt: string;
  },
): KeyCertificate {
  const expertKey = toBase64(input.expertKey);
  const signature = signEd25519(input.slipSeed, signedBytes(input, expertKey, input.activatedAt));
  return { expertKey, activatedAt: input.activatedAt, signature: toBase64(signature) };
}

/** The expert's public key (32 bytes) when the slip's key signed exactly this; `undefined` otherwise. */
export function checkCertificate(
  input: SlipOwner & { readonly slipKey: Uint8Array; readonly certificate: KeyCertificate },
): Uint8Array | undefined {
  const { certificate } = input;
  const expertKey = fromBase64(certificate.expertKey, 32);
  const signature = fromBase64(certificate.signature, 64);
  if (expertKey === undefined || signature === undefined) return undefined;
  const signed = signedBytes(input, certificate.expertKey, certificate.activatedAt);
  return verifyEd25519(input.slipKey, signed, signature) ? expertKey : undefined;
}

function signedBytes(owner: SlipOwner, expertKey: string, activatedAt: string): Uint8Array {
  const { round, slip, expert } = owner;
  return Buffer.from(
    canonicalJson({ purpose: "pingshen/expert-key", round, slip, expert, expertKey, activatedAt }),
    "utf8",
  );
}
