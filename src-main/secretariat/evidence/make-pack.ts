import { readFileSync } from "node:fs";
import { asc, ne } from "drizzle-orm";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import {
  evidenceComment,
  evidencePaths,
  evidenceRunOffPath,
  evidenceScorePath,
} from "#shared/formats/evidence-pack.ts";
import type { RoundId } from "#shared/ids.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import { evidenceReadme } from "#shared/words/evidence-readme.ts";
import { ballotContents } from "#main/secretariat/evidence/gather-ballots.ts";
import { gatherEvidence } from "#main/secretariat/evidence/gather-evidence.ts";
import { packBag } from "#main/secretariat/evidence/pack-bag.ts";
import { signedContent } from "#main/score-files/stored-content.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { encodePublicKey, signMinisign, type NamedPublicKey } from "#main/signing/minisign.ts";

/** The organiser's opened key. */
export interface PackSigner extends NamedPublicKey {
  readonly signingSeed: Uint8Array;
}

/**
 * The evidence pack: all that is needed to redo the result, as the bytes of a ZIP.
 *
 * Shape: `resultText` is the text of `result.json`, `verifierPath` the program in Python that goes into the pack,
 * `journalText` what `journalLines` gives, `more` further files by path. Without a `signer` the pack is not signed as a whole, and says so when verified.
 */
export function makeEvidencePack(
  frozen: FrozenSelection,
  resultText: string,
  resultCode: string,
  verifierPath: string,
  journalText: string,
  more: readonly (readonly [string, Uint8Array])[],
  signer?: PackSigner,
): Uint8Array {
  const { round } = frozen.input;
  const { database, row } = frozen.opened;
  const contents = database
    .select({ sha256: scoreFile.sha256, content: scoreFile.content })
    .from(scoreFile)
    .where(ne(scoreFile.keyFingerprint, ""))
    .orderBy(asc(scoreFile.sha256))
    .all();
  const record = gatherEvidence(frozen);
  const readme = evidenceReadme(round.rules.title, resultCode, {
    practice: round.practice,
    paper: record.paperEntries.length,
    signed: signer !== undefined,
  });
  return packBag({
    externalIdentifier: `${round.id} ${resultCode}`,
    baggingDay: localTime(frozen.freeze.frozenAtMs, round.rules).slice(0, 10),
    files: new Map<string, Uint8Array>([
      [evidencePaths.readme, Buffer.from(readme)],
      [evidencePaths.verifier, readFileSync(verifierPath)],
      [evidencePaths.record, Buffer.from(canonicalJson(record))],
      [evidencePaths.rules, Buffer.from(row.rules)],
      [evidencePaths.result, Buffer.from(resultText)],
      ...contents.map((file) => [evidenceScorePath(file.sha256), signedContent(file)] as const),
      [evidencePaths.journal, Buffer.from(journalText)],
      ...more,
      ...ballotContents(database).map(([sha256, content]) => [evidenceRunOffPath(sha256), content] as const),
      ...(signer === undefined
        ? []
        : [[evidencePaths.organiserKey, Buffer.from(encodePublicKey(signer.publicKey, signer.keyId))] as const]),
    ]),
    ...(signer === undefined ? {} : { sign: (tagManifest) => sign(signer, tagManifest, round.id, resultCode) }),
  });
}

const sign = ({ signingSeed, keyId }: PackSigner, data: Uint8Array, round: RoundId, resultCode: string): Uint8Array =>
  Buffer.from(
    signMinisign({
      seed: signingSeed,
      keyId,
      data,
      trustedComment: evidenceComment(round, resultCode),
      untrustedComment: "signature of an evidence pack",
    }),
  );
