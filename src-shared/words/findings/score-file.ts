import type { Message } from "#shared/words/sentence.ts";

/** What to do when a score file itself is at fault. */
export const askForAnother = {
  zh: "本次合并不计入该文件。请专家在原电脑上重新导出评分文件后再交。",
  en: "The file is left out of this merge. Ask the expert to export it again on the same laptop.",
};
/** What may be wrong with a score file before its content is looked at. */
export const scoreFileFindings = {
  "score-file-too-large": {
    says: {
      zh: "文件有 {{sizeBytes}} 字节，超过评分文件的上限 {{limitBytes}} 字节，没有读取。",
      en: "The file has {{sizeBytes}} bytes, more than the {{limitBytes}} a score file may have; it was not read.",
    },
    next: { zh: "请确认选的是评分文件（.pss）。", en: "Make sure that a score file (.pss) was chosen." },
  },
  "score-file-unreachable": {
    says: { zh: "文件读不出来（{{reason}}）。", en: "The file could not be read ({{reason}})." },
    next: {
      zh: "请检查 U 盘是否插好、文件是否被占用，再选一次；已合并的评分没有变化。",
      en: "Check the stick and that no other program holds the file, then choose it again; merged scores are unchanged.",
    },
  },
  "score-file-unreadable": {
    says: { zh: "这不是评分文件，或文件已损坏。", en: "This is not a score file, or it is damaged." },
    next: askForAnother,
  },
  "score-file-newer": {
    says: {
      zh: "评分文件的格式版本 {{formatVersion}} 比本程序新。",
      en: "The score file has format version {{formatVersion}}, which is newer than this program.",
    },
    next: {
      zh: "请用同一版本的程序合并；该文件没有改动。",
      en: "Merge with the program of that version; the file was not changed.",
    },
  },
  "score-file-malformed": {
    says: {
      zh: "签名有效，但文件内容不合格式：{{fields}}。",
      en: "The signature holds, but the content does not follow the format: {{fields}}.",
    },
    next: askForAnother,
  },
  "score-file-signature": {
    says: {
      zh: "签名与内容不符：文件在封存之后被改动或损坏。",
      en: "Signature and content do not agree: the file was changed or damaged after sealing.",
    },
    next: askForAnother,
  },
} as const satisfies Record<string, Message>;

export type ScoreFileFindingCode = keyof typeof scoreFileFindings;
