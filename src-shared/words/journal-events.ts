import type { Sentence } from "#shared/words/sentence.ts";

/** Names of what the secretariat's journal records. */
const eventNames: Readonly<Record<string, Sentence>> = {
  "storage/restored": { zh: "从备份恢复数据库", en: "Database restored from a copy" },
  "round/created": { zh: "建立活动", en: "Round created" },
  "intake/run": { zh: "接收材料", en: "Intake" },
  "intake/removed": { zh: "移出候选对象", en: "Candidate taken out" },
  "screening/decided": { zh: "初审决定", en: "Decision of the preliminary check" },
  "rules/frozen": { zh: "规则冻结", en: "Rules frozen" },
  "rules/reopened": { zh: "规则重新打开", en: "Rules opened again" },
  "roster/imported": { zh: "导入专家名册", en: "Roster imported" },
  "roster/changed": { zh: "更改专家名册", en: "Roster changed" },
  "conflicts/decided": { zh: "回避决定", en: "Recusal decided" },
  "slip/revoked": { zh: "作废启用单", en: "Slip revoked" },
  "merge/file": { zh: "合并评分文件", en: "Score file merged" },
  "merge/take-out": { zh: "撤出评分文件", en: "Score file taken out" },
  "result/freeze": { zh: "评分冻结", en: "Scores frozen" },
  "result/vote": { zh: "票决", en: "Vote" },
  "result/correction": { zh: "更正", en: "Correction" },
  "result/decision": { zh: "决定", en: "Decision" },
  "result/write": { zh: "写出结果", en: "Result written" },
  "result-papers/written": { zh: "写出结果材料", en: "Result papers written" },
  "result-papers/page": { zh: "写出结果说明", en: "Page on a candidate written" },
};

/** What an entry of this kind is called; the kind itself where it has no name. */
export const eventName = (kind: string): Sentence => eventNames[kind] ?? { zh: kind, en: kind };
