import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScoreForm } from "#shared/domain/score.ts";
import { CandidateId, CriterionId } from "#shared/ids.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { ageIdentity, keysOfMaster } from "#main/signing/master-key.ts";
import { chanceNumbers } from "#tests/bench/data/chance-bytes.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";

/** Candidates that every expert judges, and criteria of each. */
export const judgedCandidates = 2500;
export const judgedCriteria = ["effect", "devotion", "reach", "novelty", "conduct"] as const;
/** Every byte of the organiser's secret. */
export const masterByte = 11;
const { recipient, sealSecret } = keysOfMaster(new Uint8Array(32).fill(masterByte));
/** The identity that opens the files. */
export const identity = ageIdentity(sealSecret);
/** Expert `at` of the panel. */
export const expertId = (at: number): string => `E${String(at + 1).padStart(3, "0")}`;
const commentText = "事迹真实感人，服务基层多年，建议重点考虑；佐证材料第三项的日期不清楚，请核对。";

/** Score files of `experts` experts, sealed, in `folder`: five scores of 2,500 candidates, a comment on every eighth. */
export async function writeScoreFiles(folder: string, experts: number): Promise<string> {
  for (let at = 0; at < experts; at += 1) {
    const content = makeScoreContent(at);
    writeFileSync(join(folder, `${expertId(at)}.pss`), await sealToRecipient(content, recipient));
    writeFileSync(join(folder, `${expertId(at)}.zip`), content);
  }
  return folder;
}

/** The signed content of the file of expert `at`. */
export function makeScoreContent(at: number): Uint8Array {
  const expert = expertId(at);
  const document = makeScoreDocument({ expert, forms: makeForms(at) });
  return encodeScoreContent({ document, signingSeed: testKey(`laptop of ${expert}`).privateSeed });
}

/** What is inside the files of `writeScoreFiles`. */
export const readContents = (folder: string, experts: number): readonly Uint8Array[] =>
  Array.from({ length: experts }, (_, at) => new Uint8Array(readFileSync(join(folder, `${expertId(at)}.zip`))));

function makeForms(seed: number): readonly ScoreForm[] {
  const random = chanceNumbers(seed + 1);
  return Array.from({ length: judgedCandidates }, (_, at) => ({
    candidate: CandidateId.parse(`c-${String(at)}`),
    standing: { state: "judging" },
    cells: judgedCriteria.map((criterion) => ({
      criterion: CriterionId.parse(criterion),
      cell: { state: "scored", tenths: random(0, 40) * 5 },
    })),
    comment: random(0, 7) === 0 ? commentText : "",
  }));
}
