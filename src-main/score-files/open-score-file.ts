import { z } from "zod";
import { ScoreDocument, ScoreFileEnvelope } from "#shared/formats/score-file.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { ScoreFileFindingCode } from "#shared/words/findings/score-file.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { scoreFileComment } from "#main/score-files/score-file-comment.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { verifyMinisign } from "#main/signing/minisign.ts";

/** Largest score file that is read: 600 candidates with long comments stay under 2 MB. */
export const scoreFileLimitBytes = 8 * 1024 * 1024;

/** A score file whose signature held. Whether its key is the expert's is for the certificate to say. */
export interface OpenScoreFile {
  readonly document: ScoreDocument;
  /** The signed text, byte for byte. */
  readonly documentText: string;
  /** The key that signed: 32 bytes, as named by the document's certificate. */
  readonly publicKey: Uint8Array;
}

/** Why a file could not be opened, as a finding code with its facts. */
export interface ScoreFileFault {
  readonly step: "readable" | "signature";
  readonly code: ScoreFileFindingCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Deepest nesting of a document is five; anything much deeper is hostile. */
const depthLimit = 12;
const keyBytes = 32;

/** All that is read of a document before its signature held: which key claims to have made it. */
const ClaimedKey = z.object({ certificate: z.object({ expertKey: z.string().max(64) }) });
const ClaimedVersion = z.object({
  format: z.enum(["pingshen/score-file", "pingshen/scores"]),
  formatVersion: z.int().min(2),
});

/**
 * What a `.pss` file says, once its signature held.
 *
 * Order: size, envelope, the claimed key alone, signature over the exact text, then the whole document by its schema.
 */
export function openScoreFile(bytes: Uint8Array): Result<OpenScoreFile, ScoreFileFault> {
  if (bytes.length > scoreFileLimitBytes)
    return fault("readable", "score-file-too-large", { sizeBytes: bytes.length, limitBytes: scoreFileLimitBytes });
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const documentText = envelope.value.document;

  const parsed = parseBoundedJson(documentText, depthLimit);
  const claimed = ClaimedKey.safeParse(parsed.ok ? parsed.value : undefined);
  const publicKey = claimed.success ? fromBase64(claimed.data.certificate.expertKey, keyBytes) : undefined;
  if (!parsed.ok || publicKey === undefined) return fault("readable", "score-file-unreadable");

  const verified = verifyMinisign({
    publicKey,
    keyId: keyIdOf(publicKey),
    data: Buffer.from(documentText, "utf8"),
    signature: envelope.value.signature,
  });
  if (!verified.ok) return fault("signature", "score-file-signature");

  const newer = newerVersion(parsed.value);
  if (newer !== undefined) return fault("readable", "score-file-newer", { formatVersion: newer });
  const document = ScoreDocument.safeParse(parsed.value);
  if (!document.success) {
    const fields = document.error.issues.slice(0, 5).map((issue) => issue.path.join("."));
    return fault("readable", "score-file-malformed", { fields: fields.join(", ") });
  }
  // A signature that speaks of other scores than those it stands under was put together from two files.
  if (verified.value.trustedComment !== scoreFileComment(document.data))
    return fault("signature", "score-file-signature");
  return ok({ document: document.data, documentText, publicKey });
}

function readEnvelope(bytes: Uint8Array): Result<ScoreFileEnvelope, ScoreFileFault> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fault("readable", "score-file-unreadable");
  }
  const parsed = parseBoundedJson(text, depthLimit);
  if (!parsed.ok) return fault("readable", "score-file-unreadable");
  const newer = newerVersion(parsed.value);
  if (newer !== undefined) return fault("readable", "score-file-newer", { formatVersion: newer });
  const envelope = ScoreFileEnvelope.safeParse(parsed.value);
  return envelope.success ? ok(envelope.data) : fault("readable", "score-file-unreadable");
}

function newerVersion(value: unknown): number | undefined {
  const claimed = ClaimedVersion.safeParse(value);
  return claimed.success ? claimed.data.formatVersion : undefined;
}

const fault = (
  step: ScoreFileFault["step"],
  code: ScoreFileFault["code"],
  details: ScoreFileFault["details"] = {},
): Result<never, ScoreFileFault> => err({ step, code, details });
