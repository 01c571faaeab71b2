import type { ExpertId } from "#shared/ids.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { x25519PublicKey } from "#main/crypto/crypto.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { createSlipCode, slipKeys } from "#main/signing/slip-code.ts";

/** The slip of one expert in a bundle: printed before, or new with a code that goes on paper only. */
export interface PlannedSlip {
  readonly expert: ExpertId;
  readonly slip: string;
  readonly slipKey: string;
  readonly sealKey: string;
  readonly salt: string;
  /** Of a new slip. */
  readonly code: string | undefined;
  /** A slip of this expert was revoked before. */
  readonly replaces: boolean;
}

/** Experts keep the slips they have; who has none, or whose slip was revoked, gets a new one. */
export function planSlips(
  source: Pick<BundleSource, "experts" | "slips" | "revoked">,
  randomBytes: (size: number) => Uint8Array,
): PlannedSlip[] {
  // One salt for all new ones: a laptop then stretches a typed code once, not once per expert. Codes hold 100 random bits.
  const salt = randomBytes(16);
  const known = new Map(source.slips.map((slip) => [slip.expert, slip]));
  return source.experts.map(({ id: expert }) => {
    const earlier = known.get(expert);
    const replaces = source.revoked.some((revoked) => revoked.expert === expert);
    if (earlier !== undefined) {
      const { slip, publicKey, sealKey } = earlier;
      return { expert, slip, slipKey: publicKey, sealKey, salt: earlier.salt, code: undefined, replaces };
    }
    const slip = Buffer.from(randomBytes(8)).toString("hex");
    const code = createSlipCode(randomBytes);
    const keys = slipKeys(code, salt);
    return {
      expert,
      slip,
      slipKey: toBase64(keys.signing.publicKey),
      sealKey: toBase64(x25519PublicKey(keys.sealSecret)),
      salt: toBase64(salt),
      code,
      replaces,
    };
  });
}
