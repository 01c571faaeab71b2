import { expect, it } from "vitest";
import { foldNumbers, volumeNames } from "#renderer/expert/volume-names.ts";
import { volumeWords } from "#renderer/words/expert-locking.ts";
import { fillSentence } from "#shared/words/sentence.ts";

const words = {
  "expert.volumes.head": volumeWords.head,
  "expert.volumes.one": volumeWords.one,
  "expert.volumes.several": volumeWords.several,
};
const sayIn = (language: "zh" | "en") =>
  ((key: keyof typeof words, facts = {}) => fillSentence(words[key], language, facts)) as never;

it("draws runs of volumes together, in their order", () => {
  expect(foldNumbers([5, 1, 3, 2], "zh")).toBe("1–3、5");
  expect(foldNumbers([4, 2], "en")).toBe("2, 4");
  expect(foldNumbers([], "zh")).toBe("");
});

it("calls volume 0 what it is: the head", () => {
  expect(volumeNames([2, 3], "zh", sayIn("zh"))).toBe("第 2–3 卷");
  expect(volumeNames([0, 7], "zh", sayIn("zh"))).toBe("主文件、第 7 卷");
  expect(volumeNames([0, 1], "en", sayIn("en"))).toBe("the head, volume 1");
  expect(volumeNames([2, 3], "en", sayIn("en"))).toBe("volumes 2–3");
});
