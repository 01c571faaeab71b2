import type { ConflictGround, ConflictGroundKind, UnitKinship } from "#shared/roster/conflict-ground.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";

/** What each ground of a possible conflict is called. */
export const groundNames: Readonly<Record<ConflictGroundKind, Sentence>> = {
  "own-nomination": { zh: "本人参评或本人推荐", en: "Nominated or nominating" },
  "candidate-unit": { zh: "与候选对象同单位", en: "Unit of the candidate" },
  "recommending-unit": { zh: "推荐单位的人", en: "Of the recommending unit" },
  "first-nominator": { zh: "初始推荐单位的人", en: "Of the first nominator" },
  "same-surname": { zh: "同姓且同单位", en: "Same surname, same unit" },
};

const kinships: Readonly<Record<UnitKinship, Sentence>> = {
  same: { zh: "单位名称相同", en: "the unit names are the same" },
  alias: { zh: "登记为同一单位的两个名称", en: "recorded as two names of one unit" },
  part: { zh: "一个单位名称包含另一个", en: "one unit name holds the other" },
  "short-form": { zh: "可能是单位简称", en: "perhaps a short form of the unit" },
};

const evidence: Sentence = { zh: "「{{ofExpert}}」—「{{ofCandidate}}」", en: "“{{ofExpert}}” – “{{ofCandidate}}”" };

/** A ground with its evidence, in one line. */
export function describeGround(ground: ConflictGround, language: Language): string {
  const said = fillSentence(evidence, language, ground);
  const kinship = ground.kinship === undefined ? "" : kinships[ground.kinship][language];
  const name = groundNames[ground.ground][language];
  if (language === "en") return kinship === "" ? `${name}: ${said}` : `${name}: ${said} (${kinship})`;
  return kinship === "" ? `${name}：${said}` : `${name}：${said}（${kinship}）`;
}
