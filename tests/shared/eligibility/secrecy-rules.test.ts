import { describe, expect, it } from "vitest";
import { screenCandidate } from "#shared/eligibility/screen-candidate.ts";
import type { Finding } from "#shared/finding.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { categoryOf, goodFiles, makeMaterial, makeNomination } from "#tests/support/make-nomination.ts";

function screen(
  given: Parameters<typeof makeNomination>[1],
  text = "",
  fileName = "附件.docx",
  secrecy = {},
): readonly Finding[] {
  const rules = {
    ...cast2023,
    materials: { ...cast2023.materials, secrecy: { ...cast2023.materials.secrecy, ...secrecy } },
  };
  const materials = [...goodFiles(given?.name ?? "周明湖"), makeMaterial("other", fileName, { facts: { text } })];
  return screenCandidate({
    rules,
    category: categoryOf("volunteer"),
    nomination: makeNomination("volunteer", given),
    materials,
  });
}
const codes = (findings: readonly Finding[]): string[] => findings.map(({ severity, code }) => `${severity} ${code}`);

describe("the declaration that nothing is secret", () => {
  it("stops when it is missing, and more so when secrets are declared", () => {
    expect(codes(screen({ notSecret: true }))).toEqual([]);
    expect(codes(screen({ notSecret: null }))).toEqual(["error secrecy-not-declared"]);
    expect(codes(screen({ notSecret: false }))).toEqual(["error secrecy-declared"]);
  });
  it("may be left out where the rules do not ask for it", () => {
    expect(codes(screen({ notSecret: null }, "", "附件.docx", { declarationRequired: false }))).toEqual([]);
    expect(codes(screen({ notSecret: false }, "", "附件.docx", { declarationRequired: false }))).toEqual([
      "error secrecy-declared",
    ]);
  });
});

describe("a mark of secrecy in a text", () => {
  it.each([
    ["机密★1年\n推荐表", "机密★"],
    ["推荐表 ★ 秘密", "★ 秘密"],
    ["绝密 ☆", "绝密 ☆"],
    ["密级：秘密", "密级：秘密"],
    ["密级 机密", "密级 机密"],
    ["第一页\n  绝密  \n第二页", "绝密"],
    ["机密 10年", "机密 10年"],
  ])("stops for a person: %s", (text, mark) => {
    const found = screen({}, text);
    expect(found).toMatchObject([
      {
        severity: "error",
        code: "secrecy-mark-in-text",
        at: "材料/附件.docx",
        source: "通知要点 §6",
        details: { fileName: "附件.docx", mark },
      },
    ]);
  });

  it.each(["本材料不涉及国家秘密。", "揭开宇宙的秘密", "严守机密，从我做起", "密级：无", "★★★ 优秀"])(
    "does not stop for %s",
    (text) => {
      expect(screen({}, text)).toEqual([]);
    },
  );

  it("is looked for in the summary of the workbook too", () => {
    expect(screen({ summary: "机密★", at: "汇总表!A7" })).toMatchObject([
      { code: "secrecy-mark-in-text", at: "汇总表!A7" },
    ]);
  });
});

describe("a word of secrecy in a file name", () => {
  it("stops for a person", () => {
    expect(screen({}, "", "机密★附件.docx")).toMatchObject([
      { severity: "error", code: "secrecy-word-in-name", at: "材料/机密★附件.docx", details: { word: "机密" } },
    ]);
    expect(codes(screen({}, "", "国家秘密项目.docx"))).toEqual(["error secrecy-word-in-name"]);
  });

  it("is none when it is part of the candidate's own name, unless it is marked", () => {
    expect(codes(screen({ name: "秘密花园科普行" }, "", "秘密花园科普行介绍.docx"))).toEqual([]);
    expect(codes(screen({ name: "★秘密" }, "", "★秘密.docx"))).toContain("error secrecy-word-in-name");
  });

  it("is none where the rules name no words; their signs are taken as they stand", () => {
    expect(codes(screen({}, "机密★", "机密.docx", { stopWords: [] }))).toEqual([]);
    expect(codes(screen({}, "内部(A)★", "附件.docx", { stopWords: ["内部(A)"] }))).toEqual([
      "error secrecy-mark-in-text",
    ]);
  });
});
