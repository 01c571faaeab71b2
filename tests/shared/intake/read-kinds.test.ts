import { describe, expect, it } from "vitest";
import { readKinds } from "#shared/intake/read-kinds.ts";

describe("kinds of activity", () => {
  it.each([
    ["培训讲座、健康咨询，技术指导等", ["培训讲座", "健康咨询", "技术指导"]],
    ["1.培训讲座 2.健康咨询；3.科学实验", ["培训讲座", "健康咨询", "科学实验"]],
    ["培训讲座、健康咨询等3类活动", ["培训讲座", "健康咨询"]],
    ["培训讲座/培训讲座\n答题竞赛", ["培训讲座", "答题竞赛"]],
  ])("reads %s", (raw, value) => {
    expect(readKinds(raw)).toEqual({ state: "read", value, approximate: false });
  });

  it("takes a bare count for no kind at all", () => {
    expect(readKinds("3种")).toEqual({ state: "unreadable" });
    expect(readKinds("/")).toEqual({ state: "missing" });
  });
});
