import { expect, test } from "vitest";
import { timeLeft } from "#renderer/lib/time-left.ts";
import { uiWords } from "#renderer/words/common-ui.ts";
import { fillSentence } from "#shared/words/sentence.ts";

const say = (leftMs: number, language: "zh" | "en" = "zh"): string => {
  const left = timeLeft(leftMs);
  return fillSentence(uiWords.progress.left[left.unit], language, { ...left });
};

test("time left is said in steps that do not flicker, rounded up", () => {
  expect([0, 4_999, 5_001, 31_000, 50_001].map((leftMs) => say(leftMs))).toEqual([
    "马上就好",
    "马上就好",
    "约还需 10 秒",
    "约还需 40 秒",
    "约还需 1 分钟",
  ]);
  expect([120_000, 121_000, 59 * 60_000].map((leftMs) => say(leftMs))).toEqual([
    "约还需 2 分钟",
    "约还需 3 分钟",
    "约还需 59 分钟",
  ]);
});

test("from an hour on it is said in hours and five minutes", () => {
  expect(say(60 * 60_000)).toBe("约还需 1 小时 0 分钟");
  expect(say(91 * 60_000)).toBe("约还需 1 小时 35 分钟");
  expect(say(118 * 60_000, "en")).toBe("about 2 h 0 min left");
});

test("a job that is late is almost done, never less than nothing", () => {
  expect(timeLeft(-3000)).toEqual({ unit: "moments" });
});
