import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong with sheets on paper. */
export const paperProblems = {
  "paper/nothing-to-print": {
    says: { zh: "没有分配给您的候选对象，没有可打印的表。", en: "No candidate is assigned to you: nothing to print." },
    next: { zh: "请联系秘书处。", en: "Call the secretariat." },
  },
  "paper/preview-gone": {
    says: {
      zh: "这份预览已经不在了（评审台锁定过，或又生成了新的预览）。评分没有变化。",
      en: "This preview is gone: the desk was locked, or another one was made. Scores are unchanged.",
    },
    next: { zh: "请重新生成预览再打印。", en: "Make the preview again, then print." },
  },
  "paper/undrawable": {
    says: {
      zh: "有 {{count}} 处文字含打印不出的字（{{characters}}），没有打印，也没有保存。",
      en: "{{count}} texts hold characters that cannot be printed ({{characters}}). Nothing was printed or saved.",
    },
    next: {
      zh: "请看清单：这些字在纸上以编号代替，须勾选「我会手写补上」后才能打印。",
      en: "See the list: on paper they stand as numbers. Tick that you will write them in by hand, then print.",
    },
  },
  "paper/not-printed": {
    says: { zh: "没有打印：{{reason}}。", en: "Not printed: {{reason}}." },
    next: {
      zh: "请检查打印机是否接通；也可以「保存为 PDF」，拿到别的电脑上打印。",
      en: "Check the printer, or save the PDF and print it on another computer.",
    },
  },
} as const satisfies Record<string, Message>;

export type PaperProblemKind = keyof typeof paperProblems;
