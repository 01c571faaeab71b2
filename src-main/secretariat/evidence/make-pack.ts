import { readFileSync } from "node:fs";
import { asc, ne } from "drizzle-orm";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { evidencePaths, evidenceRunOffPath, evidenceScorePath } from "#shared/formats/evidence-pack.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import { evidenceReadme } from "#shared/words/evidence-readme.ts";
import { ballotContents } from "#main/secretariat/evidence/gather-ballots.ts";
import { gatherEvidence } from "#main/secretariat/evidence/gather-evidence.ts";
import { packBag } from "#main/secretariat/evidence/pack-bag.ts";
import { signedContent } from "#main/score-files/stored-content.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";

/**
 * The evidence pack: all that is needed to redo the result, as the bytes of a ZIP.
 *
 * Shape: `resultText` is the text of `result.json`, `verifierPath` the program in Python that goes into the pack,
 * `paper` what `paperFiles` answers.
 */
export function makeEvidencePack(
  frozen: FrozenSelection,
  resultText: string,
  resultCode: string,
  verifierPath: string,
  paper: readonly (readonly [string, Uint8Array])[],
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
  const onPaper = record.paperEntries.length;
  return packBag({
    externalIdentifier: `${round.id} ${resultCode}`,
    baggingDay: localTime(frozen.freeze.frozenAtMs, round.rules).slice(0, 10),
    files: new Map<string, Uint8Array>([
      [evidencePaths.readme, Buffer.from(evidenceReadme(round.rules.title, resultCode, round.practice, onPaper))],
      [evidencePaths.verifier, readFileSync(verifierPath)],
      [evidencePaths.record, Buffer.from(canonicalJson(record))],
      [evidencePaths.rules, Buffer.from(row.rules)],
      [evidencePaths.result, Buffer.from(resultText)],
      ...contents.map((file) => [evidenceScorePath(file.sha256), signedContent(file)] as const),
      ...paper,
      ...ballotContents(database).map(([sha256, content]) => [evidenceRunOffPath(sha256), content] as const),
    ]),
  });
}
