import { evidenceComment, evidencePaths } from "#shared/formats/evidence-pack.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { compare, presence } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import { decodePublicKey, verifyMinisign, type NamedPublicKey } from "#main/signing/minisign.ts";
import { trustedKeys } from "#main/signing/trusted-keys.ts";

const { organiserKey: keyPath, signature: signaturePath, tagManifest } = evidencePaths;

/** The fingerprint of the key in a pack that says it is signed, empty where that cannot be read; `undefined`: it does not. */
export function packSigner(pack: OpenedPack): string | undefined {
  const { files } = pack;
  if (!files.has(signaturePath) && !files.has(keyPath)) return undefined;
  const key = keyOf(pack);
  return key === undefined ? "" : keyFingerprint(key.publicKey);
}

/** The tag manifest, and by it every file, is signed by the key of a bundle or by one that took its place. */
export function* checkPackSignature(pack: OpenedPack): Iterable<EvidenceDifference | undefined> {
  const { files, record, result } = pack;
  yield compare(signaturePath, "presence", "@present", presence(files.has(signaturePath)));
  yield compare(keyPath, "presence", "@present", presence(files.has(keyPath)));
  const key = keyOf(pack);
  const held = key && verifyMinisign({ ...key, data: bytesAt(pack, tagManifest), signature: textAt(pack) });
  const holds = held?.ok === true && held.value.trustedComment === evidenceComment(record.round, result.resultCode);
  yield compare(signaturePath, "signature", "@holds", holds ? "@holds" : "@fails");
  yield compare(keyPath, "organiserKey", "@holds", isOrganisers(pack, key?.publicKey) ? "@holds" : "@fails");
}

/** Whether a key signed a bundle of the record, or keys that did vouch for it. */
export function isOrganisers({ record }: Pick<OpenedPack, "record">, publicKey: Uint8Array | undefined): boolean {
  const known = record.bundles.flatMap(({ organiserKey }) => (organiserKey === null ? [] : [organiserKey]));
  return publicKey !== undefined && trustedKeys(known, record.keyChanges ?? [], record.round).has(toBase64(publicKey));
}

function keyOf(pack: OpenedPack): NamedPublicKey | undefined {
  const key = decodePublicKey(bytesAt(pack, keyPath).toString("utf8"));
  return key.ok && Buffer.from(key.value.keyId).equals(keyIdOf(key.value.publicKey)) ? key.value : undefined;
}

const bytesAt = ({ files }: OpenedPack, path: string): Buffer => files.get(path) ?? Buffer.alloc(0);
const textAt = (pack: OpenedPack): string => bytesAt(pack, signaturePath).toString("utf8");
