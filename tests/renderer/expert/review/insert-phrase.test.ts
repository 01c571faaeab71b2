import { expect, it } from "vitest";
import { insertPhrase } from "#renderer/expert/review/insert-phrase.ts";

const at = (from: number, to = from) => ({ from, to });

it("puts the phrase at the caret, which then stands behind it", () => {
  expect(insertPhrase("", at(0), "长期扎根基层", 100)).toEqual({ text: "长期扎根基层", caret: 6 });
  expect(insertPhrase("很好，但有不足", at(3), "示范明显，", 100)).toEqual({
    text: "很好，示范明显，但有不足",
    caret: 8,
  });
});

it("parts two phrases by a pause, unless there is one", () => {
  expect(insertPhrase("成效好", at(3), "奉献多", 100)).toEqual({ text: "成效好；奉献多", caret: 7 });
  expect(insertPhrase("成效好。", at(4), "奉献多", 100)).toEqual({ text: "成效好。奉献多", caret: 7 });
});

it("takes the place of what is selected", () => {
  expect(insertPhrase("成效一般。", at(0, 5), "成效显著。", 100)).toEqual({ text: "成效显著。", caret: 5 });
});

it("puts in nothing when the text would grow too long", () => {
  expect(insertPhrase("12345", at(5), "678", 8)).toBeUndefined();
  expect(insertPhrase("1234。", at(5), "678", 8)).toEqual({ text: "1234。678", caret: 8 });
});
