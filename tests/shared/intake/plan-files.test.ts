import { describe, expect, it } from "vitest";
import { CandidateId } from "#shared/ids.ts";
import { planFiles } from "#shared/intake/plan-files.ts";

const id = CandidateId.parse("c1");
const file = (at: string) => ({ at, sizeBytes: 1 });

describe("files of a delivery", () => {
  it("go to the nomination in whose folder they lie, at any depth, in the order of their names", () => {
    const files = [
      "材料/1 张三/工作照/张三2.jpg",
      "材料/1 张三/推荐表.pdf",
      "材料/1 张三/Thumbs.db",
      "材料/10 张三丰/a.jpg",
    ].map(file);
    const { owned, findings } = planFiles(files, new Map([[id, "材料/1 张三"]]), new Set());
    expect(owned).toEqual([
      { at: "材料/1 张三/工作照/张三2.jpg", sizeBytes: 1, candidate: id, path: "工作照/张三2.jpg" },
      { at: "材料/1 张三/推荐表.pdf", sizeBytes: 1, candidate: id, path: "推荐表.pdf" },
    ]);
    expect(findings).toEqual([]);
  });

  it("are remarked on when they lie loose, the read workbooks excepted", () => {
    const { findings } = planFiles(["推荐汇总表.xlsx", "通知.pdf"].map(file), new Map(), new Set(["推荐汇总表.xlsx"]));
    expect(findings.map(({ severity, code, at }) => [severity, code, at])).toEqual([
      ["remark", "file-loose", "通知.pdf"],
    ]);
  });

  it("are remarked on when they lie loose in a unit's folder, and a read workbook is nobody's material", () => {
    const files = ["某科协/推荐函.pdf", "某科协/推荐汇总表.csv", "某科协/1 张三/汇总表.et", "某科协/1 张三/a.jpg"];
    const tables = new Set(["某科协/推荐汇总表.csv", "某科协/1 张三/汇总表.et"]);
    const { owned, findings } = planFiles(files.map(file), new Map([[id, "某科协/1 张三"]]), tables);
    expect(owned.map(({ at }) => at)).toEqual(["某科协/1 张三/a.jpg"]);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([["file-loose", "某科协/推荐函.pdf"]]);
  });
});
