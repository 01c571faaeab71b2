import { expect, it } from "vitest";
import { recusalHint } from "#shared/recusal/recusal-hint.ts";

const candidate = { name: "吴衡", place: "清河里社区", unitName: "虚构省科协", firstNominator: "" };

it("says where the expert's own unit stands, in the words that stand there", () => {
  expect(recusalHint("中国科学院", { ...candidate, place: "中科院武汉植物园" })).toEqual({
    at: "place",
    text: "中科院武汉植物园",
    match: "part",
  });
  expect(recusalHint("虚构省科学技术协会", candidate)).toEqual({ at: "unit", text: "虚构省科协", match: "same" });
});

it("looks at each of several recommenders", () => {
  expect(recusalHint("虚构大学", { ...candidate, firstNominator: "甲研究所、虚构大学；乙学会" })).toEqual({
    at: "nominator",
    text: "虚构大学",
    match: "same",
  });
});

it("looks at the name, because a candidate may be an organisation", () => {
  expect(recusalHint("虚构大学", { ...candidate, name: "虚构大学志愿服务中心" })).toMatchObject({
    at: "name",
    match: "part",
  });
});

it("says nothing when no unit matches, or the expert's unit is unknown", () => {
  expect(recusalHint("虚构大学", candidate)).toBeUndefined();
  expect(recusalHint("", candidate)).toBeUndefined();
});
