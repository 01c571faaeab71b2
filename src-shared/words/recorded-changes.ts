import type { CorrectionReason, DecisionReason } from "#shared/formats/recorded-change.ts";
import type { Sentence } from "#shared/words/sentence.ts";

/** The coded grounds of corrections. */
export const correctionGrounds = {
  sum: { zh: "合计计算错误", en: "sum was wrong" },
  range: { zh: "分值超出评分标准", en: "score outside the rubric" },
  objective: { zh: "客观项目评分不一致", en: "objective item scored differently" },
  abnormal: { zh: "异常评分，经该专家确认或修改", en: "abnormal score, confirmed or amended by that expert" },
} as const satisfies Readonly<Record<CorrectionReason, Sentence>>;

/** The coded grounds of decisions. */
export const decisionGrounds = {
  renounced: { zh: "本人（单位）放弃", en: "renounced" },
  objection: { zh: "公示异议成立", en: "an objection was upheld" },
  ineligible: { zh: "经核不符合条件", en: "found not eligible" },
  vacancy: { zh: "席位空缺，按顺序递补", en: "a seat is free; next in order" },
  panel: { zh: "集体研究决定", en: "decided by the committee" },
  mistake: { zh: "记录有误", en: "recorded by mistake" },
  other: { zh: "其他（须说明）", en: "other (say which)" },
} as const satisfies Readonly<Record<DecisionReason, Sentence>>;
