import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { packScoreEntries, unpackScoreEntries, type ScoreEntries } from "#main/score-files/score-container.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";

/** The expert's key, document and signed content that tests of the format begin with. */
export const scoreKey = testKey("laptop of E01");
export const scoreDocument = makeScoreDocument();
export const scoreBytes = encodeScoreContent({ document: scoreDocument, signingSeed: scoreKey.privateSeed });

const usualComment = "pingshen scores round=cast-2023-test expert=E01 revision=1";

/** The content around any text, signed as the program would sign it. */
export function signedContent(text: string | Uint8Array, comment = usualComment, key = scoreKey): Uint8Array {
  const data = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  const keyId = keyIdOf(key.publicKey);
  const signed = { seed: key.privateSeed, keyId, data, trustedComment: comment, untrustedComment: "any" };
  return packScoreEntries({
    expertKey: Buffer.from(encodePublicKey(key.publicKey, keyId)),
    document: data,
    signature: Buffer.from(signMinisign(signed)),
  });
}

/** The usual content with some of its three files exchanged. */
export function contentWith(change: Partial<ScoreEntries>): Uint8Array {
  const entries = unpackScoreEntries(scoreBytes);
  if (entries === undefined) throw new Error("the usual content cannot be unpacked");
  return packScoreEntries({ ...entries, ...change });
}

/** The usual document's text with something replaced. */
export const textWith = (from: string, to: string): string => canonicalJson(scoreDocument).replace(from, to);
