import { open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { crc32 } from "node:zlib";
import {
  bundleEntries,
  type BundleIndex,
  type BundleSummary,
  type Catalogue,
  type Roster,
} from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { bundleComment } from "#main/bundle-format/bundle-comment.ts";
import { checkAgreement } from "#main/bundle-format/check-agreement.ts";
import { checkSignature } from "#main/bundle-format/check-signature.ts";
import { parseHead } from "#main/bundle-format/parse-head.ts";
import { readRange } from "#main/bundle-format/read-range.ts";
import { readZipDirectory, type PlacedEntry } from "#main/bundle-format/read-zip-directory.ts";
import { unreadable } from "#main/bundle-format/unreadable.ts";
import { keyFingerprint, keyIdText } from "#main/signing/fingerprint.ts";
import type { NamedPublicKey } from "#main/signing/minisign.ts";

/** A bundle head whose signature held and whose parts agree with each other. */
export interface OpenedHead {
  readonly headPath: string;
  readonly organiserKey: NamedPublicKey;
  /** SHA-256 of the tag manifest: names the whole bundle. */
  readonly hash: string;
  readonly index: BundleIndex;
  readonly rules: RuleFile;
  /** The rule file's exact text, of which `index.ruleHash` is the SHA-256. */
  readonly rulesText: string;
  readonly catalogue: Catalogue;
  readonly roster: Roster;
  readonly summary: BundleSummary;
}

const maximumTagBytes = 64 * 1024 * 1024;

/**
 * Opens a bundle head: verifies, then parses.
 *
 * Order: the container byte by byte, the organiser's key, the signature over the tag manifest, every tag file's hash,
 * and only then the JSON, its schema, and whether all parts agree. Payload is not hashed here (`verifyVolume` does).
 */
export async function readHead(headPath: string): Promise<Result<OpenedHead, Problem>> {
  const name = basename(headPath);
  let file: FileHandle | undefined;
  try {
    file = await open(headPath, "r");
    const entries = await readZipDirectory(file);
    if (entries === undefined) return err({ kind: "bundle/not-a-bundle", facts: { name } });
    const tags = await readTags(file, entries, name);
    if (!tags.ok) return tags;
    const signed = await checkSignature(headPath, tags.value);
    if (!signed.ok) return signed;
    const parsed = parseHead(name, tags.value);
    if (!parsed.ok) return parsed;
    const tag = (path: string): Buffer => tags.value.get(path) ?? Buffer.alloc(0);
    if (signed.value.trustedComment !== bundleComment(parsed.value.index)) {
      return err({ kind: "bundle/contradictory", facts: { name, part: bundleEntries.signature } });
    }
    const part = checkAgreement(parsed.value, tags.value, entries);
    if (part !== undefined) return err({ kind: "bundle/contradictory", facts: { name, part } });
    const { organiserKey } = signed.value;
    const hash = sha256Hex(tag(bundleEntries.tagManifest));
    const rulesText = tag(bundleEntries.rules).toString("utf8");
    const summary = summaryOf(parsed.value, organiserKey);
    return ok({ headPath, organiserKey, hash, rulesText, summary, ...parsed.value });
  } catch (fault) {
    return unreadable(headPath, fault);
  } finally {
    await file?.close();
  }
}

async function readTags(
  file: FileHandle,
  entries: readonly PlacedEntry[],
  name: string,
): Promise<Result<ReadonlyMap<string, Buffer>, Problem>> {
  const tags = new Map<string, Buffer>();
  for (const entry of entries) {
    if (entry.name.startsWith("data/")) continue;
    if (entry.sizeBytes > maximumTagBytes) return err({ kind: "bundle/not-a-bundle", facts: { name } });
    const bytes = await readRange(file, entry.offset, entry.sizeBytes);
    if (bytes === undefined || crc32(bytes) !== entry.crc32) {
      return err({ kind: "bundle/part-altered", facts: { name, part: entry.name } });
    }
    tags.set(entry.name, bytes);
  }
  const missing = Object.values(bundleEntries).find((part) => !tags.has(part));
  return missing === undefined ? ok(tags) : err({ kind: "bundle/part-missing", facts: { name, part: missing } });
}

function summaryOf(
  { index, rules, catalogue, roster }: Pick<OpenedHead, "index" | "rules" | "catalogue" | "roster">,
  key: NamedPublicKey,
): BundleSummary {
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
    fingerprint: keyFingerprint(key.publicKey),
    candidates: catalogue.candidates.length,
    experts: roster.seats.length,
    files: index.files.length,
    bytes: index.files.reduce((sum, file) => sum + file.sizeBytes, 0),
    volumes: index.volumes.length,
  };
}
