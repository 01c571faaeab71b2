import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of units over their quotas, and of decisions to be looked at before a bundle is built. */
export const quotaWords = {
  none: { zh: "没有单位超出名额。", en: "No unit is over its quota." },
  over: { zh: "超额单位（{{n}}）", en: "Over quota ({{n}})" },
  choices: { zh: "单位的选择（{{n}}）", en: "What units chose ({{n}})" },
  unit: { zh: "推荐单位", en: "Unit" },
  category: { zh: "名额", en: "Quota" },
  total: { zh: "各类合计", en: "All categories" },
  count: { zh: "推荐 / 限额", en: "Nominated / limit" },
  excess: { zh: "超出", en: "Excess" },
  excessOf: { zh: "✕ 超 {{n}} 项", en: "✕ {{n}} over" },
  asked: { zh: "补正通知", en: "Notice" },
  askedAt: { zh: "已写 {{at}}", en: "Written {{at}}" },
  never: { zh: "! 尚未写过", en: "! Not written yet" },
  toNotice: { zh: "去写补正通知", en: "Write the notice" },
  deed: { zh: "办理", en: "Deed" },
  open: { zh: "记录单位的选择……", en: "Record the unit's choice…" },
  title: { zh: "「{{unit}}」的选择", en: "What «{{unit}}» chose" },
  consequence: {
    zh: "只照单位的答复勾选，程序和秘书处不代为取舍。未保留的将记为不合格，理由为「超额，单位选择」，附答复人、日期和文件；撤下的不再占名额。",
    en: "Mark only what the unit answered; nobody chooses in its place. The others are withdrawn as «over quota, chosen by the unit» with who, when and the document, and take no place any more.",
  },
  keep: { zh: "单位保留哪些", en: "Whom the unit keeps" },
  kept: { zh: "已保留 {{n}} / 限额 {{limit}}", en: "{{n}} kept of {{limit}} allowed" },
  tooMany: { zh: "保留的超过限额 {{limit}} 项", en: "More kept than the limit of {{limit}}" },
  needsKept: { zh: "请按答复勾选保留的对象", en: "Mark whom the unit keeps" },
  saidBy: { zh: "单位答复人", en: "Who of the unit" },
  saidOn: { zh: "答复日期", en: "Day of the answer" },
  document: { zh: "答复文件（文号或邮件）", en: "Document (number or mail)" },
  needsSaid: { zh: "请填写答复人、日期和文件", en: "Give who, day and document" },
  run: { zh: "记录选择，撤下其余 {{n}} 项", en: "Record it, withdraw {{n}}" },
  withdrawn: { zh: "撤下", en: "Withdrawn" },
  retaken: { zh: "{{name}}（后来另有结论）", en: "{{name}} (decided otherwise since)" },
  answer: { zh: "单位的答复", en: "The unit's answer" },
  answerText: { zh: "{{saidOn}} {{saidBy}}，{{document}}", en: "{{saidOn}} {{saidBy}}, {{document}}" },
  recorded: { zh: "记录", en: "Recorded" },
} as const satisfies WordTree;

/** Words of decisions that have to be looked at before a bundle is built. */
export const standingWords = {
  title: { zh: "制作前须先处理（{{n}}）", en: "To be settled before building ({{n}})" },
  meaning: {
    zh: "这些对象在作出结论之后材料有变，或来件中已无。请打开逐个再看并记录结论；确需照原结论制作的，写明理由、记录为例外。",
    en: "These changed after their decision or are no longer delivered. Open each and decide again; or record an exception with its reason.",
  },
  candidate: { zh: "候选对象", en: "Candidate" },
  unit: { zh: "推荐单位", en: "Unit" },
  decision: { zh: "结论", en: "Decision" },
  why: { zh: "情况", en: "What happened" },
  open: { zh: "打开「{{name}}」", en: "Open «{{name}}»" },
  except: { zh: "记录为例外……", en: "Record an exception…" },
  exceptTitle: { zh: "{{n}} 个对象照原结论制作", en: "Build with {{n}} decisions as they are" },
  exceptConsequence: {
    zh: "记录之后可以制作评审包，例外和理由写入制作报告。以后材料再有变化，会重新提醒。",
    en: "Then bundles can be built; exceptions and reasons go into the build report. A later change asks again.",
  },
  reason: { zh: "理由（必填）", en: "Reason (needed)" },
  needsReason: { zh: "请写明理由", en: "Give the reason" },
  run: { zh: "记录例外", en: "Record it" },
  excepted: { zh: "已记录的例外（{{n}}）", en: "Recorded exceptions ({{n}})" },
  exceptedText: { zh: "{{name}}：{{reason}}（{{by}}，{{at}}）", en: "{{name}}: {{reason}} ({{by}}, {{at}})" },
} as const satisfies WordTree;
