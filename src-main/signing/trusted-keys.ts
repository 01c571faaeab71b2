import type { KeyChange } from "#shared/formats/key-change.ts";
import type { RoundId } from "#shared/ids.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { keyChangeComment } from "#main/signing/key-change-comment.ts";
import { encodePublicKey, verifyMinisign } from "#main/signing/minisign.ts";

/**
 * The keys (base64) that speak for the organiser to whoever knows some of them: the known ones, and each successor for
 * which one of these vouches in this round. The changes are taken in their order, oldest first.
 */
export function trustedKeys(
  known: Iterable<string>,
  changes: readonly KeyChange[],
  round: RoundId,
): ReadonlySet<string> {
  const trusted = new Set(known);
  for (const change of changes)
    if (trusted.has(change.predecessor) && holds(change, round)) trusted.add(change.successor);
  return trusted;
}

function holds({ predecessor, successor, vouching }: KeyChange, round: RoundId): boolean {
  const [old, next] = [fromBase64(predecessor, 32), fromBase64(successor, 32)];
  if (old === undefined || next === undefined) return false;
  const data = Buffer.from(encodePublicKey(next, keyIdOf(next)), "utf8");
  const verified = verifyMinisign({ publicKey: old, keyId: keyIdOf(old), data, signature: vouching });
  return verified.ok && verified.value.trustedComment === keyChangeComment(round);
}
