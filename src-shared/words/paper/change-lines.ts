import type { DecisionKind } from "#shared/formats/recorded-change.ts";
import type { Sentence } from "#shared/words/sentence.ts";

/** Corrections and decisions as the signed summary and the registers say them. */
export const changeLineWords = {
  correction: {
    zh: "第 {{number}} 号更正：{{expert}} 对 {{name}} 的评分，{{cells}}（{{ground}}；{{text}}；{{reference}}；{{people}}）",
    en: "No. {{number}}, correction: {{expert}} on {{name}}, {{cells}} ({{ground}}; {{text}}; {{reference}}; {{people}})",
  },
  confirmed: { zh: "该专家确认原分，{{cells}}", en: "stands by {{cells}}" },
  decision: {
    zh: "第 {{number}} 号{{what}}（{{ground}}；{{text}}；批准 {{approver}}，{{minutes}}；{{people}}）",
    en: "No. {{number}}, {{what}} ({{ground}}; {{text}}; approved by {{approver}}, {{minutes}}; {{people}})",
  },
  people: { zh: "记录人 {{by}}，见证 {{witness}}", en: "recorded by {{by}}, witness {{witness}}" },
  former: { zh: "；此前结果码 {{code}}", en: "; result code before {{code}}" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What a decision does. */
export const decisionWords: Readonly<Record<DecisionKind, Sentence>> = {
  withdrawal: { zh: "决定：{{name}} 退出", en: "decision: {{name}} leaves the list" },
  promotion: { zh: "决定：{{name}} 递补入选", en: "decision: {{name}} moves up from the reserve" },
  deviation: {
    zh: "决定：偏离顺序，{{name}} 入选，{{other}} 让出",
    en: "decision: out of order, {{name}} takes the seat of {{other}}",
  },
  revocation: { zh: "决定：撤回第 {{number}} 号决定", en: "decision: takes decision {{number}} back" },
};
