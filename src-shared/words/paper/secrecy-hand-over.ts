import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on the note that goes with material that may be secret. The paper is Chinese; English explains it. */
export const secrecyHandOverWords = {
  title: { zh: "疑似涉密材料移交单", en: "Note: material that may be secret, handed over" },
  practice: { zh: "【练习】", en: "[Practice]" },
  opening: {
    zh: "初审{{title}}推荐材料时发现下列疑点。涉密材料不通过本渠道报送，本系统不予接收，不放入任何评审包。",
    en: "Found in the preliminary check: the files below bear marks of secrecy or were declared secret. They go into no bundle.",
  },
  facts: { zh: "一、推荐信息", en: "1. The nomination" },
  unit: { zh: "推荐单位：{{unit}}　　收到日期：{{day}}", en: "Unit: {{unit}}, received {{day}}" },
  candidate: {
    zh: "推选对象：{{number}} {{name}}（{{category}}）",
    en: "Candidate: {{number}} {{name}} ({{category}})",
  },
  found: { zh: "二、发现的情况（只记位置和标志，不摘录内容）", en: "2. What was found, by place; nothing is quoted" },
  heads: {
    number: { zh: "序号", en: "No." },
    what: { zh: "情况", en: "What" },
    at: { zh: "位置", en: "Place" },
    mark: { zh: "标志", en: "Mark" },
  },
  cleared: {
    zh: "已由两人核定不涉密的字样（内容一变即失效）",
    en: "Marks that two people found not to be secret; another content stops again",
  },
  clearedHeads: {
    basis: { zh: "核定", en: "Found by, why" },
  },
  clearedBy: {
    zh: "{{basis}}（经办 {{by}}，复核 {{witness}}）",
    en: "{{basis}} ({{by}}, confirmed by {{witness}})",
  },
  duties: { zh: "三、处理要求", en: "3. What to do" },
  dutyLines: {
    zh: "1. 由保密工作机构鉴定；鉴定前不得复制、转发、上传。\n2. 涉密的，按保密规定登记、清除，通知推荐单位按规定渠道办理。\n3. 不涉密的，由推荐单位书面声明，更换带标志的文件后重新报送。",
    en: "1. Have it judged; copy and send nothing before. 2. If secret, handle it by the rules. 3. If not, the unit declares so and sends it again.",
  },
  received2: { zh: "接收人（签名）：　　　　　　　　　　日期：", en: "Received by, day" },
  handed: { zh: "移交人（签名）：　　　　　　　　　　日期：", en: "Handed over by, day" },
  conclusion: { zh: "鉴定结论：□ 涉密　　□ 不涉密　　鉴定人（签名）：", en: "Judged: secret / not secret, by" },
  none: { zh: "—", en: "—" },
  noDay: { zh: "未填", en: "not given" },
} as const satisfies Readonly<Record<string, Sentence | Readonly<Record<string, Sentence>>>>;
