import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { ok, type Result } from "#shared/result.ts";
import { readScoreDocument } from "#main/score-files/read-score-document.ts";
import { unpackScoreEntries, type ScoreEntries } from "#main/score-files/score-container.ts";
import { scoreFileComment } from "#main/score-files/score-file-comment.ts";
import { scoreFileFault, scoreFileLimitBytes, type ScoreFileFault } from "#main/score-files/score-file-fault.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { decodePublicKey, verifyMinisign, type NamedPublicKey, type SignatureFault } from "#main/signing/minisign.ts";

/** A score file whose signature held. Whether its key is the expert's is for the slip's certificate to say. */
export interface OpenScoreFile {
  readonly document: ScoreDocument;
  /** The signed text, byte for byte; a view into the content that was read. */
  readonly documentBytes: Uint8Array;
  /** The key that signed (32 bytes), the same that the document's certificate names. */
  readonly publicKey: Uint8Array;
}

const signatureFaults = {
  malformed: "score-file-signature-unreadable",
  prehashed: "score-file-signature-prehashed",
  "other-key": "score-file-signature-other-key",
  "wrong-signature": "score-file-signature",
  "wrong-comment": "score-file-signature",
} as const satisfies Record<SignatureFault["fault"], ScoreFileFault["code"]>;

/** The parts of a score file's content once its signature held; what the text says is not looked at yet. */
export interface VerifiedContent {
  /** The signed text, byte for byte; a view into the content. */
  readonly documentBytes: Uint8Array;
  /** The key that signed (32 bytes). */
  readonly publicKey: Uint8Array;
  readonly trustedComment: string;
}

/**
 * What the content of a score file (the inner ZIP) says, once its signature held.
 *
 * Order: size, container byte for byte, key, signature over the exact text, then the text itself, and that comment and
 * certificate speak of this text and this key.
 */
export function readScoreContent(content: Uint8Array): Result<OpenScoreFile, ScoreFileFault> {
  const verified = verifyScoreContent(content);
  return verified.ok ? readVerified(verified.value) : verified;
}

/** The first half of `readScoreContent`: everything up to the signature over the exact text. */
export function verifyScoreContent(content: Uint8Array): Result<VerifiedContent, ScoreFileFault> {
  const sizes = { sizeBytes: content.length, limitBytes: scoreFileLimitBytes };
  if (content.length > scoreFileLimitBytes) return scoreFileFault("readable", "score-file-too-large", sizes);
  const entries = unpackScoreEntries(content);
  if (entries === undefined) return scoreFileFault("readable", "score-file-container");
  const key = decodePublicKey(asText(entries.expertKey));
  if (!key.ok) return scoreFileFault("readable", "score-file-key-unreadable");
  const verified = verifyEntries(entries, key.value);
  if (!verified.ok) return verified;
  const { publicKey } = key.value;
  return ok({ documentBytes: entries.document, publicKey, trustedComment: verified.value.trustedComment });
}

/** The second half: the text itself, and that comment and certificate speak of this text and this key. */
export function readVerified({
  documentBytes,
  publicKey,
  trustedComment,
}: VerifiedContent): Result<OpenScoreFile, ScoreFileFault> {
  const document = readScoreDocument(documentBytes);
  if (!document.ok) return document;
  const expected = scoreFileComment(document.value);
  if (trustedComment !== expected)
    return scoreFileFault("signature", "score-file-comment", { signed: trustedComment.slice(0, 200), expected });
  if (document.value.certificate.expertKey !== toBase64(publicKey))
    return scoreFileFault("signature", "score-file-other-key", { fingerprint: keyFingerprint(publicKey) });
  return ok({ document: document.value, documentBytes, publicKey });
}

function verifyEntries(
  { document, signature }: ScoreEntries,
  key: NamedPublicKey,
): Result<{ readonly trustedComment: string }, ScoreFileFault> {
  const verified = verifyMinisign({ ...key, data: document, signature: asText(signature) });
  return verified.ok ? verified : scoreFileFault("signature", signatureFaults[verified.error.fault]);
}

// Not a valid text makes no valid key or signature either.
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");
