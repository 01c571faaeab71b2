import { describe, expect, it } from "vitest";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { matchFolders, type FolderOwner } from "#shared/intake/match-folders.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const owner = (id: string, number: string, name: string, category = "volunteer"): FolderOwner => ({
  id: CandidateId.parse(id),
  category: CategoryId.parse(category),
  number,
  name,
  at: `B${number}`,
});

function match(owners: readonly FolderOwner[], folders: readonly string[]) {
  const { folders: matched, findings } = matchFolders(cast2023, owners, folders);
  return {
    matched: Object.fromEntries(matched),
    findings: findings.map(({ code, at, candidate }) => [code, at, candidate]),
  };
}

describe("a folder for each nomination", () => {
  it("is found by number and name, however they are joined, and by the name alone", () => {
    const owners = ["张三", "李四", "王五", "赵六", "“1+1”助学"].map((name, at) =>
      owner(`c${String(at + 1)}`, String(at + 1), name),
    );
    const folders = [
      "材料",
      "材料/001 张三",
      "材料/（2）李　四",
      "材料/3、王五",
      "材料/赵六",
      "材料/5.1+1助学",
      "材料/5.1+1助学/照片",
    ];
    expect(match(owners, folders)).toEqual({
      matched: {
        c1: "材料/001 张三",
        c2: "材料/（2）李　四",
        c3: "材料/3、王五",
        c4: "材料/赵六",
        c5: "材料/5.1+1助学",
      },
      findings: [],
    });
  });

  it("is kept apart by category folders when numbers and names repeat", () => {
    const owners = [owner("c1", "1", "幸福社区", "organisation"), owner("c2", "1", "幸福社区", "community")];
    const folders = ["组织", "组织/1 幸福社区", "社区", "社区/1 幸福社区"];
    expect(match(owners, folders)).toEqual({ matched: { c1: "组织/1 幸福社区", c2: "社区/1 幸福社区" }, findings: [] });
  });

  it("is an archive of that name, whose inner folder of the same name does not count twice", () => {
    expect(match([owner("c1", "1", "张三")], ["1 张三.zip", "1 张三.zip/张三"])).toEqual({
      matched: { c1: "1 张三.zip" },
      findings: [],
    });
  });

  it("says when the number differs but the name is the only one", () => {
    expect(match([owner("c1", "7", "张三")], ["8 张三"])).toEqual({
      matched: { c1: "8 张三" },
      findings: [["folder-number-differs", "8 张三", "c1"]],
    });
  });

  it("is the one beside its own workbook when two units nominate under one name", () => {
    const own = { ...owner("c1", "1", "张三"), at: "甲科协/推荐汇总表.xlsx/志愿者!B3" };
    const other = { ...owner("c2", "1", "张三"), at: "乙科协.zip/推荐汇总表.csv/Sheet1!B2" };
    const folders = ["甲科协", "甲科协/1 张三", "乙科协.zip", "乙科协.zip/1 张三"];
    expect(match([own, other], folders)).toEqual({
      matched: { c1: "甲科协/1 张三", c2: "乙科协.zip/1 张三" },
      findings: [],
    });
  });

  it("is not chosen among several, nor shared by two rows, and nothing is left unsaid", () => {
    expect(match([owner("c1", "1", "张三")], ["01 张三", "1_张三"])).toEqual({
      matched: {},
      findings: [["folder-ambiguous", "B1", "c1"]],
    });
    expect(match([owner("c1", "1", "张三"), owner("c2", "2", "张三")], ["张三"])).toEqual({
      matched: {},
      findings: [
        ["folder-shared", "B1", "c1"],
        ["folder-shared", "B2", "c2"],
      ],
    });
    expect(match([owner("c1", "1", "张三")], ["材料", "材料/9 王九", "材料/9 王九/工作照"])).toEqual({
      matched: {},
      findings: [
        ["folder-missing", "B1", "c1"],
        ["folder-left-over", "材料/9 王九", undefined],
      ],
    });
  });
});

describe("a folder that is called almost like a nomination", () => {
  it("is taken for it and told: one character off, or with more in its name", () => {
    const owners = [
      owner("c1", "1", "李峰威"),
      owner("c2", "2", "青山志愿服务队", "organisation"),
      owner("c3", "3", "王五"),
    ];
    const folders = [
      "材料",
      "材料/1 李峰伟",
      "材料/青山志愿服务队（盖章）报送",
      "材料/3 王五材料",
      "材料/3 王五材料/工作照",
    ];
    expect(match(owners, folders)).toEqual({
      matched: { c1: "材料/1 李峰伟", c2: "材料/青山志愿服务队（盖章）报送", c3: "材料/3 王五材料" },
      findings: [
        ["folder-name-near", "材料/1 李峰伟", "c1"],
        ["folder-name-near", "材料/青山志愿服务队（盖章）报送", "c2"],
        ["folder-name-near", "材料/3 王五材料", "c3"],
      ],
    });
  });

  it("is left alone when its number is another one, when it fits two, and when the name is too short to say anything", () => {
    expect(match([owner("c1", "1", "李峰威")], ["8 李峰伟"]).matched).toEqual({});
    expect(match([owner("c1", "", "李峰威"), owner("c2", "", "李峰卫")], ["李峰伟"]).matched).toEqual({});
    expect(match([owner("c1", "1", "李峰威")], ["李峰伟", "李峰未"]).matched).toEqual({});
    expect(match([owner("c1", "1", "王五")], ["王五金店"]).matched).toEqual({});
  });

  it("does not take the place of the one that is called right", () => {
    expect(match([owner("c1", "1", "李峰威")], ["1 李峰威", "1 李峰伟"])).toEqual({
      matched: { c1: "1 李峰威" },
      findings: [["folder-left-over", "1 李峰伟", undefined]],
    });
  });
});
