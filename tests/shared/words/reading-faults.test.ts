import { describe, expect, it } from "vitest";
import { readingFault, spokenFacts } from "#shared/words/reading-faults.ts";

describe("why a file cannot be read", () => {
  it.each([
    ["File is password-protected", "文件有密码", "it has a password"],
    ["ECMA-376 Encrypted file missing /EncryptionInfo", "文件有密码", "it has a password"],
    ["not a workbook", "不是表格文件，只是名称像", "it is no workbook, only named like one"],
    ["the workbook is larger than 50 MB", "文件太大，超过 50 MB", "it is larger than 50 MB"],
    ["a sheet has more than 20,000 rows", "有工作表超过 20,000 行", "a sheet has more than 20,000 rows"],
    ["20000 ms", "读取时间过长，已停止", "reading took too long and was stopped"],
    [
      "the reading process ended",
      "读取时占用内存过多或出现意外，已停止",
      "reading it took too much memory or came to an unexpected end",
    ],
    ["Input image exceeds pixel limit", "照片像素太多，超过 2 亿", "the photo has more than 200 million pixels"],
    [
      "the workbook holds more than 20 million characters",
      "内容超过两千万字，不像汇总表",
      "it holds more than 20 million characters, which no list does",
    ],
    ["ENOENT", "文件已不在原处", "it is no longer there"],
    ["EWHATEVER", "系统不能读取（EWHATEVER）", "the system cannot read it (EWHATEVER)"],
  ])("is said in the users' words: %s", (raw, zh, en) => {
    expect(readingFault(raw, "zh")).toBe(zh);
    expect(readingFault(raw, "en")).toBe(en);
  });

  it.each([
    "End of central directory record signature not found.",
    "FAT boundary crossed: 3 > 1",
    "VipsJpeg: premature end",
    "",
  ])("shows nothing of a library's text: %s", (raw) => {
    expect(readingFault(raw, "zh")).toBe("文件已损坏或不完整");
    expect(readingFault(raw, "en")).toBe("it is damaged or incomplete");
  });

  it("says what a file holds as people say it", () => {
    expect(spokenFacts("form-not-word", { content: "other" }, "zh")).toEqual({ content: "其他格式" });
    expect(spokenFacts("photo-not-jpeg", { content: "heic" }, "en")).toEqual({ content: "HEIC, as iPhones take it" });
    expect(spokenFacts("photo-not-jpeg", { content: "toString" }, "en")).toEqual({ content: "toString" });
  });

  it("changes nothing in what people wrote", () => {
    const facts = { reason: "password lost" };
    expect(spokenFacts("merge/revision-old" as never, facts, "zh")).toBe(facts);
    expect(spokenFacts("photo-broken", { fileName: "a.jpg", fault: "VipsJpeg" }, "zh")).toEqual({
      fileName: "a.jpg",
      fault: "文件已损坏或不完整",
    });
  });
});
