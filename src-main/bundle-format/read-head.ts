import { open, stat, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import {
  bundleEntries,
  keyChangeEntries,
  PayloadPath,
  type BundleIndex,
  type BundleSummary,
  type IndexedFile,
  type Roster,
} from "#shared/formats/bundle.ts";
import { fingerprintWords } from "#shared/fingerprint-words.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { bundleComment } from "#main/bundle-format/bundle-comment.ts";
import { headHolds } from "#main/bundle-format/check-agreement.ts";
import { checkSignature, type Signed } from "#main/bundle-format/check-signature.ts";
import type { HeadParts } from "#main/bundle-format/parse-head.ts";
import { readTags } from "#main/bundle-format/read-tags.ts";
import { readZipDirectory, type PlacedEntry } from "#main/bundle-format/read-zip-directory.ts";
import { signedParts } from "#main/bundle-format/signed-parts.ts";
import { unreadable } from "#main/bundle-format/unreadable.ts";
import { keyFingerprint, keyIdText } from "#main/signing/fingerprint.ts";
import { keyChangeComment } from "#main/signing/key-change-comment.ts";
import type { NamedPublicKey } from "#main/signing/minisign.ts";

/** A bundle head whose signature held and whose parts agree with each other. Nothing in it is sealed. */
export interface OpenedHead {
  readonly headPath: string;
  readonly organiserKey: NamedPublicKey;
  /** A key that was replaced and vouches for this one; it means something only to who knew it. */
  readonly predecessor: NamedPublicKey | undefined;
  /** SHA-256 of the tag manifest: names the whole bundle. */
  readonly hash: string;
  readonly index: BundleIndex;
  /** The index's files by their payload path. */
  readonly files: ReadonlyMap<string, IndexedFile>;
  readonly rules: RuleFile;
  /** The rule file's exact text, of which `index.ruleHash` is the SHA-256. */
  readonly rulesText: string;
  readonly roster: Roster;
  readonly summary: BundleSummary;
}

const tagNames: readonly string[] = [...Object.values(bundleEntries), ...Object.values(keyChangeEntries)];

/**
 * Opens a bundle head: verifies, then parses.
 *
 * Order: the container's directory, the organiser's key, the signature over the tag manifest, every tag file's hash,
 * and only then the JSON, its schema, and whether all parts agree. Payload is not hashed here (`verifyVolume` does).
 */
export async function readHead(headPath: string): Promise<Result<OpenedHead, Problem>> {
  const name = basename(headPath);
  let file: FileHandle | undefined;
  try {
    // Opening a pipe would wait for whoever writes into it.
    if (!(await stat(headPath)).isFile()) return err({ kind: "bundle/not-a-bundle", facts: { name } });
    file = await open(headPath, "r");
    const entries = await readZipDirectory(file);
    if (entries?.every((entry) => isOurs(entry.name)) !== true) {
      return err({ kind: "bundle/not-a-bundle", facts: { name } });
    }
    const tags = await readTags(file, entries, name);
    if (!tags.ok) return tags;
    const signed = await checkSignature(headPath, tags.value);
    if (!signed.ok) return signed;
    const tag = (path: string): Buffer => tags.value.get(path) ?? Buffer.alloc(0);
    const hash = sha256Hex(tag(bundleEntries.tagManifest));
    const parts = signedParts(headPath, hash, tags.value);
    if (!parts.ok) return parts;
    const { organiserKey, predecessor } = signed.value;
    const part = contradictoryPart(signed.value, parts.value.index, entries);
    if (part !== undefined) return err({ kind: "bundle/contradictory", facts: { name, part } });
    return ok({
      ...parts.value,
      headPath,
      organiserKey,
      predecessor: predecessor?.key,
      hash,
      rulesText: tag(bundleEntries.rules).toString("utf8"),
      summary: summaryOf(parts.value, organiserKey),
    });
  } catch (fault) {
    return unreadable(headPath, fault);
  } finally {
    await file?.close();
  }
}

/** What of a head does not fit its signed index; `undefined` when all does. */
function contradictoryPart(
  { trustedComment, predecessor }: Signed,
  index: BundleIndex,
  entries: readonly PlacedEntry[],
): string | undefined {
  if (trustedComment !== bundleComment(index)) return bundleEntries.signature;
  const isVouched = predecessor === undefined || predecessor.comment === keyChangeComment(index.round);
  if (!isVouched) return keyChangeEntries.vouching;
  return headHolds(index.files, entries) ? undefined : bundleEntries.index;
}

const isOurs = (entry: string): boolean => tagNames.includes(entry) || PayloadPath.safeParse(entry).success;

function summaryOf({ index, rules, roster }: HeadParts, key: NamedPublicKey): BundleSummary {
  const fingerprint = keyFingerprint(key.publicKey);
  return {
    bundle: index.bundle,
    round: index.round,
    version: index.version,
    practice: index.practice,
    title: rules.title,
    ruleHash: index.ruleHash,
    builtAt: index.builtAt,
    deadline: rules.deadline.day,
    organiserKeyId: keyIdText(key.keyId),
    fingerprint,
    fingerprintWords: fingerprintWords(fingerprint),
    candidates: index.candidates,
    experts: roster.seats.length,
    files: index.files.length,
    bytes: index.files.reduce((sum, file) => sum + file.sizeBytes, 0),
    volumes: index.volumes.length,
  };
}
