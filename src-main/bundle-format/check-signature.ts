import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { bundleEntries, keyChangeEntries } from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { parseManifest } from "#main/bundle-format/bag-files.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import {
  decodePublicKey,
  encodePublicKey,
  verifyMinisign,
  type NamedPublicKey,
  type SignatureFault,
} from "#main/signing/minisign.ts";

/** Who signed a head, and what the signature says of itself. */
export interface Signed {
  readonly organiserKey: NamedPublicKey;
  readonly trustedComment: string;
  /** The key that was replaced and vouches for this one. Whether it was known is for the reader to say. */
  readonly predecessor: { readonly key: NamedPublicKey; readonly comment: string } | undefined;
}

/** A key file has about 110 bytes; its comment may be longer. */
const maximumKeyFileBytes = 16 * 1024;

/** Files that the tag manifest cannot list: itself and its signature. */
const unlisted: readonly string[] = [bundleEntries.tagManifest, bundleEntries.signature];

/**
 * Verifies the signature over the tag manifest and the hash of every tag file.
 *
 * The key comes from the head; a `.pub` file beside it must hold the same one.
 */
export async function checkSignature(
  headPath: string,
  tags: ReadonlyMap<string, Buffer>,
): Promise<Result<Signed, Problem>> {
  const name = basename(headPath);
  const key = await organiserKeyOf(headPath, tags);
  if (!key.ok) return key;
  const tagManifest = bytesOf(tags, bundleEntries.tagManifest);
  const verified = verifyMinisign({
    ...key.value,
    data: tagManifest,
    signature: bytesOf(tags, bundleEntries.signature).toString("utf8"),
  });
  if (!verified.ok) return refused(name, key.value, verified.error);
  const listed = parseManifest(tagManifest.toString("utf8"));
  if (!listed.ok) return altered(name, bundleEntries.tagManifest);
  for (const [part, sha256] of listed.value) {
    const bytes = tags.get(part);
    if (bytes === undefined) return err({ kind: "bundle/part-missing", facts: { name, part } });
    if (sha256Hex(bytes) !== sha256) return altered(name, part);
  }
  const stranger = [...tags.keys()].find((part) => !listed.value.has(part) && !unlisted.includes(part));
  if (stranger !== undefined) return altered(name, stranger);
  const predecessor = predecessorOf(name, tags);
  if (!predecessor.ok) return predecessor;
  const { trustedComment } = verified.value;
  return ok({ organiserKey: key.value, trustedComment, predecessor: predecessor.value });
}

/** The vouching key with the comment that it signed; both files are there, or neither. */
function predecessorOf(
  name: string,
  tags: ReadonlyMap<string, Buffer>,
): Result<{ readonly key: NamedPublicKey; readonly comment: string } | undefined, Problem> {
  const keyFile = tags.get(keyChangeEntries.predecessor);
  const vouching = tags.get(keyChangeEntries.vouching);
  if (keyFile === undefined && vouching === undefined) return ok(undefined);
  if (keyFile === undefined || vouching === undefined) {
    const part = keyFile === undefined ? keyChangeEntries.predecessor : keyChangeEntries.vouching;
    return err({ kind: "bundle/part-missing", facts: { name, part } });
  }
  const key = decodePublicKey(keyFile.toString("utf8"));
  if (!key.ok) return altered(name, keyChangeEntries.predecessor);
  const data = bytesOf(tags, bundleEntries.organiserKey);
  const verified = verifyMinisign({ ...key.value, data, signature: vouching.toString("utf8") });
  if (!verified.ok) return altered(name, keyChangeEntries.vouching);
  return ok({ key: key.value, comment: verified.value.trustedComment });
}

async function organiserKeyOf(
  headPath: string,
  tags: ReadonlyMap<string, Buffer>,
): Promise<Result<NamedPublicKey, Problem>> {
  const name = basename(headPath);
  const inside = decodePublicKey(bytesOf(tags, bundleEntries.organiserKey).toString("utf8"));
  if (!inside.ok) return altered(name, bundleEntries.organiserKey);
  const besideText = await publicKeyBeside(headPath);
  const beside = besideText === undefined ? inside : decodePublicKey(besideText);
  if (!beside.ok) return altered(name, name.replace(/\.psb$/i, ".pub"));
  return keyLine(beside.value) === keyLine(inside.value) ? beside : wrongKey(name, beside.value);
}

function refused(name: string, key: NamedPublicKey, { fault }: SignatureFault): Result<never, Problem> {
  if (fault === "other-key") return wrongKey(name, key);
  return err({
    kind: fault === "prehashed" ? "bundle/signature-prehashed" : "bundle/signature-wrong",
    facts: { name },
  });
}

const altered = (name: string, part: string): Result<never, Problem> =>
  err({ kind: "bundle/part-altered", facts: { name, part } });

const wrongKey = (name: string, key: NamedPublicKey): Result<never, Problem> =>
  err({ kind: "bundle/wrong-key", facts: { name, fingerprint: keyFingerprint(key.publicKey) } });

const bytesOf = (tags: ReadonlyMap<string, Buffer>, part: string): Buffer => tags.get(part) ?? Buffer.alloc(0);

const keyLine = (key: NamedPublicKey): string => encodePublicKey(key.publicKey, key.keyId);

async function publicKeyBeside(headPath: string): Promise<string | undefined> {
  const path = headPath.replace(/\.psb$/i, ".pub");
  try {
    const found = await stat(path);
    // What is no key file is no key: a device on a stick never ends.
    return found.isFile() && found.size <= maximumKeyFileBytes ? await readFile(path, "utf8") : "";
  } catch {
    return undefined;
  }
}
