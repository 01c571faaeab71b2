import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { ScoreDocument, ScoreFileEnvelope } from "#shared/formats/score-file.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { scoreFileComment } from "#main/score-files/score-file-comment.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { signMinisign } from "#main/signing/minisign.ts";

/** A sealed document and the private half of the expert's key (32 bytes). */
export interface ScoreFileInput {
  readonly document: ScoreDocument;
  readonly signingSeed: Uint8Array;
}

/** The bytes of a `.pss` file. The same document and key give the same bytes. */
export function encodeScoreFile({ document, signingSeed }: ScoreFileInput): Uint8Array {
  const text = canonicalJson(document);
  const envelope: ScoreFileEnvelope = {
    format: "pingshen/score-file",
    formatVersion: 1,
    document: text,
    signature: signMinisign({
      seed: signingSeed,
      keyId: keyIdOf(signingKeyFromSeed(signingSeed).publicKey),
      data: Buffer.from(text, "utf8"),
      trustedComment: scoreFileComment(document),
      untrustedComment: "signature of an expert's scores",
    }),
  };
  return Buffer.from(canonicalJson(envelope), "utf8");
}
