import { expect, it } from "vitest";
import { hintFacts } from "#renderer/expert/sealing/hint-text.ts";
import { sealingWords } from "#renderer/words/expert-sealing.ts";
import { fillSentence } from "#shared/words/sentence.ts";

const categories = [{ id: "volunteer", title: { zh: "最美科技志愿者", en: "Most Admirable Volunteer" } }] as never;
const say = (code: "equal-pile" | "same-criterion" | "small-spread", count: number): string => {
  const hint = { code, category: "volunteer", count } as never;
  return fillSentence(sealingWords.hints[code], "zh", hintFacts(hint, categories, "zh"));
};

it("says each hint with its category and its number", () => {
  expect(say("equal-pile", 6)).toBe("最美科技志愿者：有 6 个候选对象总分完全相同。");
  expect(say("same-criterion", 2)).toBe("最美科技志愿者：有 2 个评分项给所有人的分数都一样。");
});

it("says a small spread in points, not in tenths", () => {
  expect(say("small-spread", 45)).toBe("最美科技志愿者：最高与最低总分只差 4.5 分，几乎拉不开差距。");
});
