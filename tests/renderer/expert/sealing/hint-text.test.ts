import { expect, it } from "vitest";
import { CategoryId, CriterionId } from "#shared/ids.ts";
import type { SealHint } from "#shared/ipc/expert-calls.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { hintFacts } from "#renderer/expert/sealing/hint-text.ts";
import { sealingWords } from "#renderer/words/expert-sealing.ts";

const categories = [
  {
    id: "volunteer",
    title: { zh: "最美科技志愿者", en: "Most Admirable Volunteer" },
    rubric: { criteria: [{ id: "effect", name: { zh: "成效", en: "Effect" } }] },
  },
] as never;
const say = (code: SealHint["code"], count: number, criterion: string | null = null): string => {
  const hint: SealHint = {
    code,
    category: CategoryId.parse("volunteer"),
    count,
    criterion: criterion === null ? null : CriterionId.parse(criterion),
    candidates: [],
  };
  return fillSentence(sealingWords.hints[code], "zh", hintFacts(hint, categories, "zh"));
};

it("says each hint with its category and its number", () => {
  expect(say("equal-pile", 6)).toBe("最美科技志愿者：有 6 个候选对象总分完全相同。");
  expect(say("line-tie", 3)).toBe("最美科技志愿者：席位线上有 3 个候选对象总分完全相同。");
});

it("names the criterion that is the same for all, with its points", () => {
  expect(say("same-criterion", 295, "effect")).toBe("最美科技志愿者：「成效」给所有人都是 29.5 分。");
});

it("says a small spread and a narrow seat line in points, not in tenths", () => {
  expect(say("small-spread", 45)).toBe("最美科技志愿者：最高与最低总分只差 4.5 分，几乎拉不开差距。");
  expect(say("line-near", 5)).toBe("最美科技志愿者：席位线上下只差 0.5 分。");
});
