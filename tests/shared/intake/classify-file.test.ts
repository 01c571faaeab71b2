import { describe, expect, it } from "vitest";
import type { ContentType } from "#shared/domain/material.ts";
import { classifyFile, isSystemFile } from "#shared/intake/classify-file.ts";

describe("what a file of a nomination is for", () => {
  it.each<[string, ContentType, "person" | "body", string]>([
    ["张三推荐表.docx", "docx", "person", "form-word"],
    ["张三推荐表.doc", "doc", "person", "form-word"],
    ["推荐表.docx", "other", "person", "form-word"],
    ["张三推荐表.pdf", "pdf", "person", "form-pdf"],
    ["张三.jpg", "pdf", "person", "form-pdf"],
    ["张三证件照.jpg", "jpeg", "person", "portrait"],
    ["证件照/张三1.jpg", "jpeg", "person", "portrait"],
    ["张三照片.jpg", "jpeg", "person", "portrait"],
    ["科普服务站照片.jpg", "jpeg", "body", "photo"],
    ["张三工作照片1.jpg", "jpeg", "person", "photo"],
    ["证件照和工作照/工作照1.jpg", "jpeg", "person", "photo"],
    ["张三1.jpg", "heic", "person", "photo"],
    ["张三2.JPG", "other", "person", "photo"],
    ["宣传片.mp4", "mp4", "person", "video"],
    ["宣传片.wmv", "other", "person", "video"],
    ["说明.txt", "other", "person", "other"],
  ])("%s with content %s of a %s is %s", (path, content, owner, kind) => {
    expect(classifyFile(path, content, owner)).toBe(kind);
  });

  it.each(["Thumbs.db", ".DS_Store", "~$推荐表.docx", ".~推荐汇总表.xlsx", "desktop.ini", "._张三1.jpg", "__MACOSX"])(
    "%s was left by a system",
    (name) => {
      expect(isSystemFile(name)).toBe(true);
    },
  );

  it("does not take a candidate's file for one", () => {
    expect(isSystemFile("张三1.jpg")).toBe(false);
  });
});
