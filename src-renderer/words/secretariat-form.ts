import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of what the Word form says. */
export const formWords = {
  found: { zh: "推荐表中", en: "In the form" },
  declaredAndFound: { zh: "申报 / 推荐表中", en: "Declared / in the form" },
  nothing: { zh: "推荐表中没有找到", en: "not found in the form" },
  noText: { zh: "推荐表没有可查找的文字", en: "the form has no text to search" },
  agrees: { zh: "✓ 一致", en: "✓ agrees" },
  differs: { zh: "! 不一致", en: "! differs" },
  mentioned: { zh: "· 提到", en: "· mentioned" },
  page: { zh: "约第 {{n}} 页", en: "about page {{n}}" },
  cell: { zh: "表格 {{table}} 第 {{row}} 行", en: "table {{table}}, row {{row}}" },
  line: { zh: "正文", en: "in the text" },
  mentions: {
    zh: "推荐表中提到的时长、人数、星级（供由人判断的条件参考）",
    en: "Hours, people and star levels in the form (for what people judge)",
  },
} as const satisfies WordTree;
