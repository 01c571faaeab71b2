import { importProblems } from "#shared/words/problems/expert-import.ts";
import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong with bundles and slips on an expert's laptop. */
export const expertProblems = {
  ...importProblems,
  "expert/locked": {
    says: { zh: "评审台已锁定。已保存的评分都在。", en: "The desk is locked. Everything saved is kept." },
    next: { zh: "请输入启用单上的启用码继续。", en: "Enter the code on your slip to go on." },
  },
  "expert/code-malformed": {
    says: { zh: "启用码没有输完整，或有字符输错。", en: "The code is incomplete or has a mistyped character." },
    next: {
      zh: "请对照启用单逐组核对；字母不分大小写，横线可不输。",
      en: "Compare it with the slip group by group; case and dashes do not matter.",
    },
  },
  "expert/code-unknown": {
    says: { zh: "这个启用码不属于本评审包。", en: "This code does not belong to this bundle." },
    next: {
      zh: "请确认启用单上的评审包编号与屏幕上一致；如不一致，请联系秘书处。",
      en: "Check that the bundle number on the slip is the one on the screen; if not, call the secretariat.",
    },
  },
  "expert/slip-revoked": {
    says: {
      zh: "这张启用单已登记遗失并作废，不能再打开评审台。已保存的评分都在。",
      en: "This slip was reported lost and counts no more. Everything saved is kept.",
    },
    next: {
      zh: "请使用秘书处补发的新启用单；没有收到请联系秘书处。",
      en: "Use the new slip from the secretariat; if you have none, call them.",
    },
  },
  "expert/slip-of-other-bundle": {
    says: {
      zh: "这个启用码属于另一个评审包（{{bundle}}），不属于正在打开的评审包。",
      en: "This code belongs to another bundle ({{bundle}}), not to the one that is being opened.",
    },
    next: {
      zh: "请返回列表打开那个评审包；如应使用本评审包，请向秘书处领取它的启用单。",
      en: "Go back to the list and open that bundle; if this one is meant, ask the secretariat for its slip.",
    },
  },
  "expert/bundle-incoming": {
    says: {
      zh: "这个评审包还没有导入完整，暂时不能打开。已复制的部分都在。",
      en: "This bundle is not whole yet, so it cannot be opened. What was copied is kept.",
    },
    next: {
      zh: "请插入 U 盘继续导入，完成后再输入启用码。",
      en: "Insert the stick, finish the import, then enter the code.",
    },
  },
  "expert/bundle-superseded": {
    says: {
      zh: "这个评审包已由第 {{newest}} 版替代。您的评分都在，不会丢失。",
      en: "Version {{newest}} has replaced this bundle. Your scores are kept.",
    },
    next: {
      zh: "请打开第 {{newest}} 版，输入启用码，原有评分会自动接续。",
      en: "Open version {{newest}} and enter your code; your scores are carried over.",
    },
  },
  "expert/seat-damaged": {
    says: {
      zh: "这台电脑上保存的密钥打不开，评分没有丢失，但暂时不能继续。",
      en: "The key kept on this laptop cannot be opened. Scores are not lost, but work cannot go on yet.",
    },
    next: { zh: "请不要删除任何文件，联系秘书处。", en: "Do not delete anything; call the secretariat." },
  },
  "expert/only-tried": {
    says: { zh: "这是练习，不能封存或导出。", en: "This is a practice desk: it cannot be sealed or exported." },
    next: { zh: "请结束练习，开始正式评审。", en: "End the practice and start the real review." },
  },
  "expert/bundle-unknown": {
    says: { zh: "这台电脑上没有这个评审包。", en: "This bundle is not on this laptop." },
    next: { zh: "请插入秘书处发的 U 盘，重新导入。", en: "Insert the secretariat's stick and import it." },
  },
} as const satisfies Record<string, Message>;

export type ExpertProblemKind = keyof typeof expertProblems;
