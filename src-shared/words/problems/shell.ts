import type { Message } from "#shared/words/sentence.ts";

/** What may keep the program from opening its data at all. */
export const shellProblems = {
  "storage/folder-held": {
    says: {
      zh: "数据文件夹正由另一个评审台使用：电脑 {{computer}} 上的用户 {{user}}，从 {{since}} 开始。本窗口没有打开任何数据。",
      en: "Another Pingshen has this data folder open: user {{user}} on computer {{computer}}, since {{since}}. Nothing was opened here.",
    },
    next: {
      zh: "请先关闭那个评审台（也可能在同一台电脑的另一个登录账户里），再点“重试”。",
      en: "Close that one first (it may run under another account of this computer), then press Retry.",
    },
  },
} as const satisfies Record<string, Message>;

export type ShellProblemKind = keyof typeof shellProblems;
