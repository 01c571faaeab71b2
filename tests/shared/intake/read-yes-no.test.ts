import { describe, expect, it } from "vitest";
import { opposite, readNotSecret, readYesNo } from "#shared/intake/read-yes-no.ts";

describe("yes and no", () => {
  it.each(["是", "有", "√", "Ｙ", "☑是 □否", "经村委会同意", "已取得主管单位同意"])("«%s» is yes", (raw) => {
    expect(readYesNo(raw)).toEqual({ state: "read", value: true, approximate: false });
  });

  it.each(["否", "无", "×", "没有", "□是 ☑否", "不同意"])("«%s» is no", (raw) => {
    expect(readYesNo(raw)).toEqual({ state: "read", value: false, approximate: false });
  });

  it("says nothing for an empty cell, and does not guess at other words", () => {
    expect(readYesNo("/")).toEqual({ state: "missing" });
    expect(readYesNo("待核实")).toEqual({ state: "unreadable" });
    expect(readYesNo("经研究未同意")).toEqual({ state: "unreadable" });
  });
});

describe("the declaration that nothing is secret", () => {
  it.each(["不涉密", "材料均不涉密", "不涉及国家秘密", "是", "√"])("«%s» declares it", (raw) => {
    expect(readNotSecret(raw)).toEqual({ state: "read", value: true, approximate: false });
  });

  it.each(["涉密", "否", "涉及国家秘密"])("«%s» does not", (raw) => {
    expect(readNotSecret(raw)).toEqual({ state: "read", value: false, approximate: false });
  });

  it("is turned round for heads that ask whether there is a secret, and stays missing when missing", () => {
    expect(opposite(readYesNo("否"))).toEqual({ state: "read", value: true, approximate: false });
    expect(opposite(readYesNo(""))).toEqual({ state: "missing" });
  });
});
