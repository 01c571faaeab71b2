import { canonicalJson } from "#shared/formats/canonical-json.ts";
import {
  ballotComment,
  ballotEntries,
  RunOffBallot,
  runOffComment,
  runOffEntries,
  RunOffRequest,
} from "#shared/formats/run-off.ts";
import type { Seeded } from "#shared/seeded.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { encodeBallot, encodeRequest, readBallot, readRequest } from "#main/score-files/run-off-files.ts";
import { packEntries } from "#main/score-files/signed-container.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { AlteredAccepted, type FuzzOutcome, type FuzzTarget } from "#tests/fuzz/fuzz-target.ts";
import { mutateBytes } from "#tests/fuzz/mutate-bytes.ts";
import { mutateJson } from "#tests/fuzz/mutate-json.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";

const signer = testKey("laptop of E01");
const { certificate, slip, bundle, round, expert, ruleHash } = makeScoreDocument();

const request = RunOffRequest.parse({
  ...{ format: "pingshen/run-off", formatVersion: 1, round, practice: false, ruleHash },
  ...{ stateHash: sha256Hex("state"), number: 1, category: "volunteer", group: ["c1", "c2", "c3"], openSeats: 1 },
  ...{ candidates: ["c1", "c2", "c3"], places: 1, voters: ["E01", "E02"], madeAt: "2023-12-18T08:00:00.000Z" },
});
const ballot = RunOffBallot.parse({
  ...{ format: "pingshen/ballot", formatVersion: 1, round, practice: false, ruleHash, number: 1 },
  ...{ request: sha256Hex("request"), bundle, expert, slip, certificate, revision: 1, chosen: ["c2"] },
  sealedAt: "2023-12-18T09:00:00.000Z",
});

/** One kind of signed document: how it is read, and what the valid one says. */
interface Kind {
  readonly names: typeof runOffEntries | typeof ballotEntries;
  readonly content: Buffer;
  readonly text: string;
  readonly read: (content: Uint8Array) => ReturnType<typeof readRequest | typeof readBallot>;
  readonly commentOf: (value: never) => string;
}

const kinds: readonly [Kind, Kind] = [
  {
    names: runOffEntries,
    content: Buffer.from(encodeRequest(request, signer.privateSeed)),
    text: canonicalJson(request),
    read: readRequest,
    commentOf: runOffComment,
  },
  {
    names: ballotEntries,
    content: Buffer.from(encodeBallot(ballot, signer.privateSeed)),
    text: canonicalJson(ballot),
    read: readBallot,
    commentOf: ballotComment,
  },
];

/** Run-off ballots: altered on the way, and signed by somebody who writes what no program writes. */
export const fuzzBallot = (): Promise<FuzzTarget> =>
  Promise.resolve({
    run: (random) => Promise.resolve(runOne(kinds[random.whole(2)] ?? kinds[0], random)),
    close: () => Promise.resolve(),
  });

function runOne(kind: Kind, random: Seeded): FuzzOutcome {
  const [one, other] = kind === kinds[0] ? kinds : [kinds[1], kinds[0]];
  if (random.whole(2) === 0) {
    const opened = kind.read(mutateBytes(kind.content, random, other.content));
    if (!opened.ok) return "refused";
    if (canonicalJson(opened.value.value) !== one.text) throw new AlteredAccepted("a ballot was read as another");
    return "identical";
  }
  const mutant = Buffer.from(mutateJson(kind.text, random));
  const opened = kind.read(signed(kind, mutant));
  if (!opened.ok) return "refused";
  return canonicalJson(opened.value.value) === kind.text ? "identical" : "signed";
}

function signed({ names, text, commentOf }: Kind, data: Buffer): Uint8Array {
  const keyId = keyIdOf(signer.publicKey);
  const signature = signMinisign({
    seed: signer.privateSeed,
    keyId,
    data,
    trustedComment: fittingComment(data, text, commentOf),
    untrustedComment: "signature of a ballot",
  });
  const key = Buffer.from(encodePublicKey(signer.publicKey, keyId));
  return packEntries(names, [key, data, Buffer.from(signature)]);
}

/** The comment that fits what the document claims, so that it is not the comment that refuses it. */
function fittingComment(mutant: Buffer, text: string, commentOf: Kind["commentOf"]): string {
  try {
    return commentOf(JSON.parse(mutant.toString()) as never).replaceAll(/[\r\n]/g, " ");
  } catch {
    return commentOf(JSON.parse(text) as never);
  }
}
