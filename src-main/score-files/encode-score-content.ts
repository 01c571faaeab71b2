import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { packScoreEntries } from "#main/score-files/score-container.ts";
import { scoreFileComment } from "#main/score-files/score-file-comment.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";

/** A finished document and the private half of the expert's key (32 bytes). */
export interface ScoreContentInput {
  readonly document: ScoreDocument;
  readonly signingSeed: Uint8Array;
}

/** The signed content of a score file: the bytes of the inner ZIP. The same document and key give the same bytes. */
export function encodeScoreContent({ document, signingSeed }: ScoreContentInput): Uint8Array {
  const { publicKey } = signingKeyFromSeed(signingSeed);
  const keyId = keyIdOf(publicKey);
  const data = Buffer.from(canonicalJson(document), "utf8");
  const signature = signMinisign({
    seed: signingSeed,
    keyId,
    data,
    trustedComment: scoreFileComment(document),
    untrustedComment: "signature of an expert's scores",
  });
  return packScoreEntries({
    expertKey: Buffer.from(encodePublicKey(publicKey, keyId), "utf8"),
    document: data,
    signature: Buffer.from(signature, "utf8"),
  });
}
