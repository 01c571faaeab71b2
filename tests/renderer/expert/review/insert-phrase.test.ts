import { expect, it } from "vitest";
import { phraseToType } from "#renderer/expert/review/insert-phrase.ts";

const at = (from: number, to = from) => ({ from, to });

it("types the phrase as it is into an empty text and behind a pause", () => {
  expect(phraseToType("", at(0), "长期扎根基层", 100)).toBe("长期扎根基层");
  expect(phraseToType("很好，但有不足", at(3), "示范明显，", 100)).toBe("示范明显，");
  expect(phraseToType("成效好。", at(4), "奉献多", 100)).toBe("奉献多");
});

it("parts two phrases by a pause where there is none", () => {
  expect(phraseToType("成效好", at(3), "奉献多", 100)).toBe("；奉献多");
});

it("types nothing when the text would grow too long; what is selected makes room", () => {
  expect(phraseToType("1234。", at(5), "678", 8)).toBe("678");
  expect(phraseToType("12345", at(5), "678", 8)).toBeUndefined();
  expect(phraseToType("12345", at(0, 5), "12345678", 8)).toBe("12345678");
});
