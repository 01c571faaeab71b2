import type { Sentence } from "#shared/words/sentence.ts";

/** Names of what the secretariat's journal records. */
const eventNames: Readonly<Record<string, Sentence>> = {
  "storage/restored": { zh: "从备份恢复数据库", en: "Database restored from a copy" },
  "round/created": { zh: "建立活动", en: "Round created" },
  "intake/run": { zh: "接收材料", en: "Intake" },
  "intake/removed": { zh: "移出候选对象", en: "Candidate taken out" },
  "screening/decided": { zh: "初审决定", en: "Decision of the preliminary check" },
  "screening/verified": { zh: "核实申报内容", en: "Declared fact verified" },
  "secrecy/hand-over": { zh: "写出疑似涉密材料移交单", en: "Note on secret material written" },
  "rules/frozen": { zh: "规则冻结", en: "Rules frozen" },
  "rules/reopened": { zh: "规则重新打开", en: "Rules opened again" },
  "roster/imported": { zh: "导入专家名册", en: "Roster imported" },
  "roster/changed": { zh: "更改专家名册", en: "Roster changed" },
  "conflicts/decided": { zh: "回避决定", en: "Recusal decided" },
  "slip/revoked": { zh: "作废启用单", en: "Slip revoked" },
  "merge/file": { zh: "合并评分文件", en: "Score file merged" },
  "merge/take-out": { zh: "撤出评分文件", en: "Score file taken out" },
  "merge/received-again": { zh: "恢复损坏的密封评分文件", en: "Damaged sealed file taken again" },
  "paper-entry/started": { zh: "开始录入纸质评审表", en: "Paper entry begun" },
  "paper-entry/turn": { zh: "纸质录入：开始一遍", en: "Paper entry: typing begun" },
  "paper-entry/sheet": { zh: "纸质录入：一张表", en: "Paper entry: sheet typed" },
  "paper-entry/finished": { zh: "纸质录入：录完一遍", en: "Paper entry: typing finished" },
  "paper-entry/settled": { zh: "纸质录入：看纸面定", en: "Paper entry: settled by the paper" },
  "paper-entry/scan": { zh: "附上签名表扫描件", en: "Scan of signed sheets attached" },
  "paper-entry/scan-removed": { zh: "移除扫描件", en: "Scan removed" },
  "paper-entry/given-up": { zh: "作废纸质录入", en: "Paper entry given up" },
  "result/freeze": { zh: "评分冻结", en: "Scores frozen" },
  "result/vote": { zh: "票决", en: "Vote" },
  "run-off/made": { zh: "制作复投票", en: "Run-off ballot made" },
  "run-off/ballot": { zh: "收到选票", en: "Ballot taken in" },
  "run-off/closed": { zh: "复投票计票", en: "Run-off counted" },
  "public-votes/imported": { zh: "导入群众投票", en: "Public votes imported" },
  "result/correction": { zh: "更正", en: "Correction" },
  "result/decision": { zh: "决定", en: "Decision" },
  "result/write": { zh: "写出结果", en: "Result written" },
  "result-papers/written": { zh: "写出结果材料", en: "Result papers written" },
  "result-papers/page": { zh: "写出结果说明", en: "Page on a candidate written" },
};

/** What an entry of this kind is called; the kind itself where it has no name. */
export const eventName = (kind: string): Sentence => eventNames[kind] ?? { zh: kind, en: kind };
