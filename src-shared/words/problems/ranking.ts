import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong when candidates are compared and when sealed files are exported or checked again. */
export const rankingProblems = {
  "expert/compare-recused": {
    says: {
      zh: "您已回避「{{name}}」，材料已关闭，不能参加比较。",
      en: "You are recused from {{name}}; the materials are closed and cannot be compared.",
    },
    next: { zh: "请换一个候选对象。", en: "Choose another candidate." },
  },
  "expert/compare-unlike": {
    says: {
      zh: "只能比较同一类别的 2 至 4 个候选对象。",
      en: "Only 2 to 4 candidates of one category can be compared.",
    },
    next: { zh: "请重新选择。", en: "Choose again." },
  },
  "expert/revision-unknown": {
    says: { zh: "本机没有您的第 {{revision}} 次评分文件。", en: "This laptop has no revision {{revision}} of yours." },
    next: { zh: "请从列表中选择。", en: "Choose one from the list." },
  },
  "expert/file-too-large": {
    says: {
      zh: "「{{name}}」太大，不是评分文件。文件没有改动。",
      en: "“{{name}}” is too large to be a score file. It was not changed.",
    },
    next: { zh: "请选择扩展名为 .pss 的文件。", en: "Choose a file that ends in .pss." },
  },
} as const satisfies Record<string, Message>;
