import type { Message } from "#shared/words/sentence.ts";

/** What merging may find where an expert's scores are on paper. */
export const mergePaperFindings = {
  "merge-paper-counts": {
    says: {
      zh: "该专家的纸质评审表已由两人录入并计入，现在又来了评分文件（第 {{revision}} 版）：须由人决定以哪一份为准。",
      en: "This expert's paper sheets were typed in and count; now a score file (revision {{revision}}) has come: people must decide which counts.",
    },
    next: {
      zh: "本文件不计入。要以文件为准，请先由两人撤出纸质录入并写明理由，再合并本文件。",
      en: "The file is left out. If it is to count, two people take the paper entry out with a reason, then merge the file.",
    },
  },
  "merge-paper-code-same": {
    says: {
      zh: "本文件的核对码与纸质评审表上的核对码 {{code}} 相同：纸面就是从这份文件打印的。",
      en: "Its control code is the one on the paper sheets, {{code}}: they were printed from this very file.",
    },
    next: { zh: "供决定时参考。", en: "For whoever decides." },
  },
  "merge-paper-code-other": {
    says: {
      zh: "本文件的核对码与纸质评审表上的核对码 {{code}} 不同：纸面不是从这份文件打印的。",
      en: "Its control code is not the one on the paper sheets, {{code}}: they were not printed from this file.",
    },
    next: { zh: "请逐格对照纸面，问清专家。", en: "Compare with the paper cell by cell and ask the expert." },
  },
  "merge-paper-begun": {
    says: {
      zh: "该专家的纸质评审表正在录入。合并本文件后，纸质录入不能再计入。",
      en: "This expert's paper sheets are being typed in. Once this file is merged, they cannot be.",
    },
    next: { zh: "请先决定以哪一份为准。", en: "Decide first which is to count." },
  },
  "merge-paper-file-counts": {
    says: {
      zh: "该专家的评分文件（第 {{revision}} 版）已经计入。",
      en: "A score file of this expert (revision {{revision}}) counts already.",
    },
    next: {
      zh: "纸质录入不计入。要以纸质为准，请先由两人撤出该文件。",
      en: "The paper entry is left out. If it is to count, two people take the file out first.",
    },
  },
} as const satisfies Record<string, Message>;
