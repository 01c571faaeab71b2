import { ScoreForm } from "#shared/domain/score.ts";
import { encodeScoreFile } from "#main/score-files/encode-score-file.ts";
import { makeScoreDocument, testKey, type ScoreDocumentWish } from "#tests/support/make-score-document.ts";
import { candidates, experts, type MergeRound } from "#tests/support/merge-round.ts";

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

/** A score file of the round, signed by the expert's key; the wish says what is unusual about it. */
export function sealScores(
  round: MergeRound,
  expert: string,
  wish: ScoreDocumentWish & { readonly points?: PointsOf } = {},
): Uint8Array {
  const { points, ...rest } = wish;
  const { ruleHash, bundleHash } = round;
  const document = makeScoreDocument({ ruleHash, bundleHash, expert, forms: formsOf(expert, points), ...rest });
  const signingSeed = (wish.expertKey ?? testKey(`laptop of ${expert}`)).privateSeed;
  return encodeScoreFile({ document, signingSeed });
}

/** One file of every expert, by file name. */
export const sealAll = (round: MergeRound, points: PointsOf = plainPoints): Record<string, Uint8Array> =>
  Object.fromEntries(experts.map((expert) => [`${expert}.pss`, sealScores(round, expert, { points })]));
