import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the papers that follow from a result. */
export const resultPapersWords = {
  title: { zh: "公示、归档与通知材料", en: "Papers for the public, the archive and the units" },
  lead: {
    zh: "写入所选文件夹下新建的文件夹，已有的文件不会改动。递补名单、登记簿只供内部使用。",
    en: "Written into a new folder below the chosen one; nothing that is there is touched. Reserve list and registers are internal.",
  },
  paper: {
    public: { zh: "公示名单（Word、PDF、PNG）", en: "Public list (Word, PDF, PNG)" },
    summary: { zh: "汇总表与签字页（PDF）", en: "Summary with signatures (PDF)" },
    reserve: { zh: "递补名单（PDF，不公开）", en: "Reserve list (PDF, internal)" },
    units: { zh: "各推荐单位结果通知（Word，一单位一份）", en: "One letter a unit (Word)" },
    registers: { zh: "回避、例外、更正、决定登记簿（Excel、PDF，内部）", en: "Registers (Excel, PDF, internal)" },
    pseudonymous: { zh: "匿名评分情况（可公开）", en: "Anonymous scores (for publication)" },
    reasons: { zh: "每个候选对象的结果说明（PDF）", en: "Why (not) selected, all candidates (PDF)" },
  },
  comments: { zh: "结果说明附专家评语（原文，不具名）", en: "With what the experts wrote (as written, without names)" },
  language: {
    ofPapers: { zh: "汇总表、递补名单、结果说明的语言", en: "Language of summary, reserve list and reasons" },
    ofPage: { zh: "PDF 的语言", en: "Language of the PDF" },
    zh: { zh: "中文", en: "Chinese" },
    en: { zh: "英文", en: "English" },
  },
  category: { zh: "只写这些类别", en: "Only these categories" },
  allCategories: { zh: "全部类别", en: "All categories" },
  whole: {
    zh: "各推荐单位结果通知和登记簿总是包括全部类别。",
    en: "Letters to units and registers are always about all categories.",
  },
  again: {
    zh: "同一结果的材料再次写出时，纸上印“副本 第 n 次打印”；每次打印记入登记簿。",
    en: "What was written before for the same result is marked “COPY, printing no. n”; the registers list every printing.",
  },
  choose: { zh: "要写出的材料", en: "Papers to write" },
  notice: { zh: "公示说明（印在公示名单下方）", en: "Notice below the public list" },
  noticeDraft: {
    zh: "公示期为    年  月  日至    年  月  日（{{n}} 个工作日）。对名单有异议的，请在公示期内以书面形式署真实姓名反映。联系人：      电话：",
    en: "公示期为    年  月  日至    年  月  日（{{n}} 个工作日）。对名单有异议的，请在公示期内以书面形式署真实姓名反映。联系人：      电话：",
  },
  target: { zh: "选择材料文件夹……", en: "Choose the folder for the papers…" },
  write: { zh: "写出材料", en: "Write the papers" },
  written: { zh: "材料已写出：{{n}} 个文件", en: "Papers written: {{n}} files" },
  why: {
    title: { zh: "为何（未）入选", en: "Why (not) selected" },
    lead: {
      zh: "选一个候选对象，看它的评分、算法、名次、与入选线的距离和逐步比较。专家以编号代替。",
      en: "Choose a candidate to see scores, sum, rank, distance to the line and each step. Experts are numbers.",
    },
    choose: { zh: "候选对象（可输入姓名或单位）", en: "Candidate (type a name or unit)" },
    open: { zh: "查看说明", en: "Show why" },
    save: { zh: "存为 PDF……", en: "Save as PDF…" },
    saved: { zh: "已写出", en: "Written" },
  },
} as const satisfies WordTree;
