import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of handing over material that may be secret. */
export const handOverWords = {
  title: { zh: "涉密疑点：不能定为合格", en: "A question of secrecy: cannot be admitted" },
  lead: {
    zh: "请勿复制、转发这些文件。写出移交单，连同材料交保密工作机构鉴定；移交单只记位置和标志，不摘录内容。经鉴定或核对确不是密级标志的，由两人逐处记录。",
    en: "Do not copy or send these files. Write the note and hand both to whoever judges secrets; it names places and marks and quotes nothing. What is found to be no mark, two people record place by place.",
  },
  write: { zh: "写出移交单……", en: "Write the note…" },
  written: { zh: "移交单已写出，已记入日志。", en: "The note is written and journalled." },
  files: { zh: "移交单", en: "Note" },
} as const satisfies WordTree;
