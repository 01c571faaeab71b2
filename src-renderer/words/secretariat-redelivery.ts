import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of deliveries that come again: what changed, who is gone, what has to be looked at anew. */
export const redeliveryWords = {
  views: {
    label: { zh: "接收内容", en: "What to see" },
    findings: { zh: "检查发现", en: "Findings" },
    runs: { zh: "历次接收", en: "All intakes" },
    tables: { zh: "表格读法", en: "How tables are read" },
    photos: { zh: "照片对照", en: "Photos side by side" },
  },
  read: { zh: "打开读取的文件", en: "Files opened" },
  changed: { zh: "与上次相比的变化", en: "Changes" },
  runs: {
    title: { zh: "历次接收（{{n}}）", en: "Intakes ({{n}})" },
    none: { zh: "还没有接收记录。下一次接收起记录变化。", en: "No record yet. It begins with the next intake." },
    files: {
      zh: "材料文件 {{files}}，打开读取 {{read}}（含工作簿）",
      en: "{{files}} files, {{read}} opened (workbooks too)",
    },
    first: { zh: "首次接收", en: "First intake" },
    nothing: { zh: "没有变化", en: "Nothing changed" },
  },
  list: {
    title: { zh: "{{at}} 接收时发现的变化", en: "Changes found at {{at}}" },
    candidate: { zh: "候选对象", en: "Candidate" },
    what: { zh: "变化", en: "Change" },
    before: { zh: "原来", en: "Before" },
    after: { zh: "现在", en: "Now" },
    kind: { zh: "变化种类", en: "Kind of change" },
    none: { zh: "这次接收与上一次没有不同。", en: "This intake found nothing different from the one before." },
    first: {
      zh: "这是首次接收，没有可比较的材料。",
      en: "This is the first intake; there is nothing to compare with.",
    },
  },
  kinds: {
    "candidate-new": { zh: "＋ 新增对象", en: "+ New candidate" },
    "candidate-gone": { zh: "⊘ 来件中已无", en: "⊘ No longer delivered" },
    "candidate-back": { zh: "↩ 重新出现", en: "↩ Delivered again" },
    "file-new": { zh: "＋ 新增文件", en: "+ New file" },
    "file-changed": { zh: "△ 文件更换", en: "△ File replaced" },
    "file-moved": { zh: "→ 文件移动或改名", en: "→ File moved or renamed" },
    "file-gone": { zh: "－ 文件已无", en: "− File gone" },
    "cell-changed": { zh: "△ 汇总表改动", en: "△ Workbook cell changed" },
  },
  fields: {
    number: { zh: "序号", en: "number" },
    nameRaw: { zh: "姓名/名称", en: "name" },
    place: { zh: "所在单位/地区", en: "own unit or place" },
    unitName: { zh: "推荐单位", en: "unit" },
    firstNominator: { zh: "初荐单位", en: "first nominator" },
    receivedOn: { zh: "收到日期", en: "day received" },
    notSecret: { zh: "不涉密", en: "declared not secret" },
    summary: { zh: "事迹简介", en: "summary" },
  },
  emptyCell: { zh: "（空）", en: "(empty)" },
  overwritten: {
    zh: "原文件已在来件文件夹中被更换（{{from}} 至 {{to}} 之间）。这里是它的校验值和检查结果；留有副本的可以打开。",
    en: "The old file was replaced in the delivery folder (between {{from}} and {{to}}). Here are its hash and what was found in it; where a copy was kept it can be opened.",
  },
  deleted: {
    zh: "原文件已不在来件文件夹中（{{from}} 至 {{to}} 之间移走或删除）。这里是它的校验值和检查结果；留有副本的可以打开。",
    en: "The old file is no longer in the delivery folder (moved away or deleted between {{from}} and {{to}}). Here are its hash and what was found in it; where a copy was kept it can be opened.",
  },
  oldVersion: { zh: "原文件记录", en: "Old file" },
  version: {
    hash: { zh: "校验值 SHA-256", en: "SHA-256" },
    at: { zh: "位置", en: "Place" },
    text: { zh: "其中的文字", en: "Its text" },
    fault: { zh: "读取问题", en: "Trouble in reading" },
  },
  mark: {
    changed: { zh: "△ 材料有变，请再看", en: "△ Changed, look again" },
    gone: { zh: "⊘ 来件中已无", en: "⊘ No longer delivered" },
    filter: { zh: "来件变化", en: "Delivery" },
  },
  pane: {
    changed: {
      zh: "作出「{{decision}}」的结论之后，材料有变。请看下面的变化，再记录一次结论；在此之前结论照旧有效，并一直带有此标记。",
      en: "Something changed after «{{decision}}» was decided. Look at the changes and record a decision again; until then the old one stands and keeps this mark.",
    },
    gone: {
      zh: "最近一次接收的汇总表里已没有此对象。它和它的结论都保留着，直到有人写明理由移出。",
      en: "The newest workbook no longer has this candidate. It stays, with its decision, until somebody takes it out with a reason.",
    },
    title: { zh: "历次来件的变化（{{n}}）", en: "Changes between deliveries ({{n}})" },
    since: { zh: "结论之后", en: "after the decision" },
    found: { zh: "{{at}} 接收，{{by}}", en: "Intake of {{at}}, {{by}}" },
  },
  remove: {
    open: { zh: "移出……", en: "Take out…" },
    title: { zh: "移出「{{name}}」", en: "Take out «{{name}}»" },
    consequence: {
      zh: "此对象将不再列在初审中，也不再计入名额。它的汇总表内容、文件记录和全部结论留在接收记录里，不会删除。",
      en: "The candidate leaves the screening and the quotas. Its row, the record of its files and all decisions stay in the record of intakes.",
    },
    reason: { zh: "理由（必填）", en: "Reason (needed)" },
    needsReason: { zh: "请写明移出的理由", en: "Give the reason for taking it out" },
    run: { zh: "移出", en: "Take out" },
    list: { zh: "已移出的对象（{{n}}）", en: "Taken out ({{n}})" },
  },
} as const satisfies WordTree;
