import { isDeepStrictEqual } from "node:util";
import { ScoreDocument } from "#shared/formats/score-file.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { Seeded } from "#shared/seeded.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { readScoreContent, type OpenScoreFile } from "#main/score-files/read-score-content.ts";
import { packScoreEntries } from "#main/score-files/score-container.ts";
import { scoreFileComment } from "#main/score-files/score-file-comment.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { ageIdentity, keysOfMaster } from "#main/signing/master-key.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { AlteredAccepted, type FuzzOutcome, type FuzzTarget } from "#tests/fuzz/fuzz-target.ts";
import { mutateBytes } from "#tests/fuzz/mutate-bytes.ts";
import { mutateJson } from "#tests/fuzz/mutate-json.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";

const { recipient, sealSecret } = keysOfMaster(new Uint8Array(32).fill(6));
const expertKey = testKey("laptop of E01");
const document = makeScoreDocument();
const text = canonicalJson(document);
/** The other valid file, to splice from; a splice may come out as the whole of it. */
const otherDocument = makeScoreDocument({ revision: 2 });
const otherText = canonicalJson(otherDocument);

/** Score files: altered on the stick, altered before sealing, and signed by an expert who writes what no program writes. */
export async function fuzzScoreFile(): Promise<FuzzTarget> {
  const content = Buffer.from(encodeScoreContent({ document, signingSeed: expertKey.privateSeed }));
  const other = Buffer.from(encodeScoreContent({ document: otherDocument, signingSeed: expertKey.privateSeed }));
  const [sealed, otherSealed] = [
    Buffer.from(await sealToRecipient(content, recipient)),
    Buffer.from(await sealToRecipient(other, recipient)),
  ];
  return {
    run: async (random) => {
      const kind = random.whole(10);
      if (kind < 4) return read(mutateBytes(sealed, random, otherSealed));
      if (kind < 5) return read(Buffer.from(await sealToRecipient(mutateBytes(content, random, other), recipient)));
      return kind < 7 ? outcomeOf(readScoreContent(mutateBytes(content, random, other))) : signed(random);
    },
    close: () => Promise.resolve(),
  };
}

async function read(bytes: Buffer): Promise<FuzzOutcome> {
  const opened = await openSealed(bytes, [ageIdentity(sealSecret)]);
  return opened.ok ? outcomeOf(readScoreContent(opened.value)) : "refused";
}

function outcomeOf(opened: ReturnType<typeof readScoreContent>): FuzzOutcome {
  if (!opened.ok) return "refused";
  if (![text, otherText].includes(canonicalJson(opened.value.document)))
    throw new AlteredAccepted("scores were read as others");
  return "identical";
}

function signed(random: Seeded): FuzzOutcome {
  const mutant =
    random.next() < 0.8
      ? Buffer.from(mutateJson(text, random))
      : mutateBytes(Buffer.from(text), random, Buffer.from(text));
  const keyId = keyIdOf(expertKey.publicKey);
  const signature = signMinisign({
    seed: expertKey.privateSeed,
    keyId,
    data: mutant,
    trustedComment: commentOf(mutant),
    untrustedComment: "signature of an expert's scores",
  });
  const publicKeyFile = Buffer.from(encodePublicKey(expertKey.publicKey, keyId));
  const opened = readScoreContent(
    packScoreEntries({ expertKey: publicKeyFile, document: mutant, signature: Buffer.from(signature) }),
  );
  if (!opened.ok) return "refused";
  fitsSchema(opened.value, mutant);
  return canonicalJson(opened.value.document) === text ? "identical" : "signed";
}

/** The quick way to read forms has to answer what the schema answers. */
function fitsSchema(opened: OpenScoreFile, mutant: Buffer): void {
  const bySchema = ScoreDocument.parse(JSON.parse(mutant.toString()));
  if (!isDeepStrictEqual(bySchema, opened.document)) throw new AlteredAccepted("read as the schema does not read it");
}

/** The comment that fits what the document claims, so that it is not the comment that refuses it. */
function commentOf(mutant: Buffer): string {
  try {
    return scoreFileComment(JSON.parse(mutant.toString()) as ScoreDocument).replaceAll(/[\r\n]/g, " ");
  } catch {
    return scoreFileComment(document);
  }
}
