import type { ExpertId, RoundId } from "#shared/ids.ts";
import { openBytes, sealBytes } from "#main/crypto/crypto.ts";

/** Which signed content it is; part of what is authenticated. */
export interface ContentOwner {
  readonly round: RoundId;
  readonly expert: ExpertId;
  readonly revision: number;
}

const nonceBytes = 12;
const associated = ({ round, expert, revision }: ContentOwner): Uint8Array =>
  Buffer.from(`pingshen/content/${round}/${expert}/${revision}`, "utf8");

/** Signed content sealed under the expert's data key (32 bytes), for the database: nonce, ciphertext, tag. */
export function sealKeptContent(
  dataKey: Uint8Array,
  owner: ContentOwner,
  content: Uint8Array,
  randomBytes: (size: number) => Uint8Array,
): Buffer {
  const nonce = randomBytes(nonceBytes);
  return Buffer.concat([nonce, sealBytes(dataKey, nonce, content, associated(owner))]);
}

/** The content again, or `undefined` when it was not kept or was changed by another hand. */
export const openKeptContent = (dataKey: Uint8Array, owner: ContentOwner, kept: Uint8Array): Uint8Array | undefined =>
  openBytes(dataKey, kept.subarray(0, nonceBytes), kept.subarray(nonceBytes), associated(owner));
