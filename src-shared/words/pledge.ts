import type { Sentence } from "#shared/words/sentence.ts";

/** What an expert pledges, on screen and on paper. */
export const pledgeText = {
  independent: {
    zh: "我将依据评审包中的材料和评分标准，独立、客观、公正地评分，不受他人影响。",
    en: "I shall score independently and fairly, by the materials in the bundle and the rubric, uninfluenced by others.",
  },
  recusal: {
    zh: "凡有应当回避的关系，我已申报；评审中发现的，我会立即申报。",
    en: "I have recused myself wherever a relation asks for it, and shall do so at once if I find another.",
  },
  secrecy: {
    zh: "我不复制、不外传候选对象材料、评分和评审意见，不打听其他专家的评分。",
    en: "I shall not copy or pass on materials, scores or opinions, nor ask for the scores of other experts.",
  },
  honesty: {
    zh: "每一项评分都由我本人作出，我对自己的评分负责。",
    en: "Each score is my own, and I answer for it.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;
