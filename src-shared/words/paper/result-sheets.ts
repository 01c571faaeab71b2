import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on the sheets of a result. */
export const resultSheetWords = {
  practice: { zh: "练习 TEST", en: "PRACTICE" },
  footer: {
    zh: "结果码 {{code}}　规则第 {{version}} 版 {{rules}}　记录链第 {{entry}} 项 {{journal}}",
    en: "Result {{code}}, rules version {{version}} {{rules}}, journal entry {{entry}} {{journal}}",
  },
  publicList: { zh: "公示名单", en: "List for public notice" },
  order: {
    zh: "（按姓氏笔画排序）",
    en: "In the order of the strokes of the name",
  },
  administrative: { zh: "（按行政区划、推荐单位顺序排列）", en: "In administrative order" },
  notice: { zh: "公示说明", en: "Notice" },
  number: { zh: "序号", en: "No." },
  person: { zh: "姓名", en: "Name" },
  body: { zh: "名称", en: "Name" },
  named: { zh: "姓名或名称", en: "Name" },
  personPlace: { zh: "所在单位", en: "Place of work" },
  bodyPlace: { zh: "所在地（单位）", en: "Place" },
  unit: { zh: "推荐单位", en: "Recommending unit" },
  vacant: { zh: "（空缺 {{n}} 席）", en: "({{n}} seats stay vacant)" },
  summary: { zh: "评审结果汇总表", en: "Summary of the review" },
  rank: { zh: "名次", en: "Rank" },
  candidate: { zh: "候选对象（推荐单位）", en: "Candidate (unit)" },
  totals: { zh: "各专家合计（去掉的加划线）", en: "Totals of the experts" },
  score: { zh: "得分", en: "Score" },
  gap: { zh: "与入选线之差", en: "To the line" },
  result: { zh: "结果", en: "Result" },
  signatures: { zh: "签字", en: "Signatures" },
  experts: { zh: "评审专家签字", en: "Signatures of the experts" },
  expert: { zh: "{{name}}", en: "{{expert}}" },
  leader: { zh: "专家组组长", en: "Head of the panel" },
  clerk: { zh: "经办人", en: "Operator" },
  supervisor: { zh: "监督人", en: "Supervisor" },
  date: { zh: "日期", en: "Date" },
  basis: { zh: "依据", en: "Basis" },
  method: {
    zh: "有效评分满 {{minimum}} 个时去掉最高、最低各 {{trim}} 个后平均，否则直接平均；{{missing}}；名次按精确值比较，显示时四舍五入到 {{decimals}} 位小数。",
    en: "From {{minimum}} valid scores on the {{trim}} highest and lowest are dropped, else the plain mean; {{missing}}; compared exactly, shown with {{decimals}} decimals.",
  },
  frozen: {
    zh: "评分冻结于 {{at}}，经办人 {{by}}，监督人 {{witness}}；冻结校验值 {{hash}}。",
    en: "Scores frozen {{at}} by {{by}} and {{witness}}; {{hash}}.",
  },
  exception: {
    zh: "未满足到会或复评要求的理由：{{reason}}",
    en: "Reason for freezing without the quorum or the panel's review: {{reason}}",
  },
  vote: {
    zh: "席位线上 {{group}} 人同分，争 {{seats}} 席，经集体表决（{{tally}}）入选：{{chosen}}。记录人 {{by}}，监督人 {{witness}}。说明：{{reason}}",
    en: "{{group}} tied for {{seats}} seats; by vote ({{tally}}): {{chosen}}. Recorded by {{by}}, {{witness}}: {{reason}}",
  },
  demonstration: { zh: "【演示表决】", en: "[Demonstration]" },
  typed: {
    zh: "{{experts}} 的评分由两人自签名的纸质评审表分别录入、逐格比对，没有密钥签名。",
    en: "Scores of {{experts}} were typed twice from hand-signed paper sheets and compared; no key signed them.",
  },
  noTie: { zh: "席位线上无同分。", en: "No tie at the line." },
  reserve: { zh: "递补名单", en: "Reserve list" },
  reserveOrder: { zh: "递补顺序", en: "Order" },
  reserveNote: {
    zh: "递补名单不公开。席位空出时按顺序递补，须有记录的决定（决定人、会议纪要），评分不重新计算；同序者由集体表决。",
    en: "Not public. Vacated seats are filled in this order by a recorded decision; scores are not computed again; equals are decided by vote.",
  },
  none: { zh: "（无）", en: "(none)" },
} as const satisfies Readonly<Record<string, Sentence>>;
