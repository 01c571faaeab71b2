import { ScoreForm } from "#shared/domain/score.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { makeScoreDocument, testKey, type ScoreDocumentWish } from "#tests/support/make-score-document.ts";
import { candidates, experts, organiser, type MergeRound } from "#tests/support/merge-round.ts";

/** Points (not tenths) for effect and devotion that one expert gives one candidate. */
export type Points = readonly [effect: number, devotion: number];
export type PointsOf = (candidate: string, expert: string) => Points;

/** Everybody gives the same: c1 95, c2 90, c3 85, c4 80, c5 75, c6 70; k1 88, k2 82, k3 76. */
export const plainPoints: PointsOf = (candidate) => {
  const total = { c1: 95, c2: 90, c3: 85, c4: 80, c5: 75, c6: 70, k1: 88, k2: 82, k3: 76 }[candidate] ?? 0;
  return [total - 38, 38];
};

/** A complete form that judges. */
export const judged = (candidate: string, [effect, devotion]: Points): ScoreForm =>
  ScoreForm.parse({
    candidate,
    standing: { state: "judging" },
    cells: [
      { criterion: "devotion", cell: { state: "scored", tenths: devotion * 10 } },
      { criterion: "effect", cell: { state: "scored", tenths: effect * 10 } },
    ],
    comment: "",
  });

/** A form that stands aside. */
export const recused = (candidate: string, reason = "同一单位"): ScoreForm =>
  ScoreForm.parse({ candidate, standing: { state: "recused", reason, by: "secretariat" }, cells: [], comment: "" });

/** All forms of an expert; E09 is recused from c6. */
export const formsOf = (expert: string, points: PointsOf = plainPoints): ScoreForm[] =>
  candidates.map((id) => (expert === "E09" && id === "c6" ? recused(id) : judged(id, points(id, expert))));

/** What a test says of a score file; the rest is filled in. */
type ScoresWish = ScoreDocumentWish & { readonly points?: PointsOf };

/** The content of a score file of the round, signed by the expert's key; the wish says what is unusual about it. */
export function scoreContent(round: MergeRound, expert: string, wish: ScoresWish = {}): Uint8Array {
  const { points, ...rest } = wish;
  const { ruleHash, bundleHash } = round;
  const document = makeScoreDocument({ ruleHash, bundleHash, expert, forms: formsOf(expert, points), ...rest });
  const signingSeed = (wish.expertKey ?? testKey(`laptop of ${expert}`)).privateSeed;
  return encodeScoreContent({ document, signingSeed });
}

/** The same sealed to the round's recipient, as it lies on the stick. */
export const sealScores = (round: MergeRound, expert: string, wish: ScoresWish = {}): Promise<Uint8Array> =>
  sealToRecipient(scoreContent(round, expert, wish), organiser.recipient);

/** One file of every expert, by file name. */
export async function sealAll(round: MergeRound, points: PointsOf = plainPoints): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const expert of experts) files[`${expert}.pss`] = await sealScores(round, expert, { points });
  return files;
}
