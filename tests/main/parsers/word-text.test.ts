import { describe, expect, it } from "vitest";
import { readWordText } from "#main/parsers/word-text.ts";

const paragraph = (text: string, before = ""): string => `<w:p>${before}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
const read = (body: string, limit = 1000) => {
  const { text, layout } = readWordText(`<w:document><w:body>${body}</w:body></w:document>`, limit);
  return {
    text,
    pages: layout.pageStarts.map((start) => text.slice(start, start + 2)),
    cells: layout.cells.map(([from, to, ...place]) => `${place.join(".")} ${text.slice(from, to).trim()}`),
  };
};

describe("the text of a Word form", () => {
  it("keeps where pages begin as Word last drew them, whatever breaks were set", () => {
    const drawn = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const set = '<w:r><w:br w:type="page"/></w:r>';
    const body = paragraph("一页") + `<w:p>${set}</w:p>` + paragraph("二页", drawn) + paragraph("三页", drawn);
    expect(read(body).pages).toEqual(["二页", "三页"]);
  });

  it("takes the breaks that somebody set where Word never drew pages", () => {
    const body =
      paragraph("一页") +
      `<w:p><w:r><w:br w:type="page"/><w:t>二页</w:t></w:r></w:p>` +
      paragraph("三页", "<w:pPr><w:pageBreakBefore/></w:pPr>") +
      paragraph("还是三页", '<w:pPr><w:pageBreakBefore w:val="0"/></w:pPr>');
    expect(read(body).pages).toEqual(["二页", "三页"]);
    expect(read(paragraph("一页")).pages).toEqual([]);
  });

  it("keeps where the cells of its tables are, also of one inside another", () => {
    const inner = `<w:tbl>${row(paragraph("内"))}</w:tbl>`;
    const body =
      paragraph("标题") + `<w:tbl>${row(paragraph("姓名"), paragraph("张三"))}${row(paragraph("场次"), inner)}</w:tbl>`;
    expect(read(body).cells).toEqual(["1.1.1 姓名", "1.1.2 张三", "1.2.1 场次", "2.1.1 内", "1.2.2 内"]);
  });

  it("is cut at its limit with its places, and counts from its first letter", () => {
    const body = paragraph("") + `<w:tbl>${row(paragraph("甲乙"), paragraph("丙丁"))}${row(paragraph("后面"))}</w:tbl>`;
    expect(read(body, 4)).toEqual({ text: "甲乙\n\t", pages: [], cells: ["1.1.1 甲乙"] });
  });

  it("leaves out what was deleted, its page breaks too", () => {
    const body = `<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:lastRenderedPageBreak/><w:delText>删</w:delText></w:r></w:del></w:p>`;
    expect(read(body)).toEqual({ text: "留", pages: [], cells: [] });
  });
});
