import type { Message } from "#shared/words/sentence.ts";

const unchanged = { zh: "请返回核对；数据没有变化。", en: "Go back and check; nothing was changed." };
const sayWhy = { zh: "请写明原因后再试。", en: "Say why and try again." };

/** What may go wrong with panels, conflicts, the split of work, slips on paper and what was handed out. */
export const rosterProblems = {
  "roster/expert-unknown": {
    says: { zh: "名单里没有编号为 {{expert}} 的专家。", en: "There is no expert {{expert}} in the roster." },
    next: unchanged,
  },
  "roster/number-taken": {
    says: { zh: "编号 {{expert}} 已经有人使用。", en: "The number {{expert}} is taken." },
    next: { zh: "请换一个编号，或留空由程序编号。", en: "Take another, or leave it empty to be numbered." },
  },
  "roster/name-taken": {
    says: {
      zh: "名单里已有同单位的“{{name}}”（{{expert}}）。",
      en: "“{{name}}” of the same unit is in the roster already ({{expert}}).",
    },
    next: { zh: "同一人请修改原有一行。", en: "Change the row that is there." },
  },
  "roster/category-unknown": {
    says: { zh: "规则里没有类别“{{category}}”。", en: "There is no category “{{category}}” in the rules." },
    next: unchanged,
  },
  "roster/reason-missing": {
    says: {
      zh: "评审包已经制作，改动专家名单须写明原因。",
      en: "A bundle exists already; a change of the roster needs a reason.",
    },
    next: sayWhy,
  },
  "conflict/pair-unknown": {
    says: {
      zh: "没有找到专家 {{expert}} 或候选对象 {{candidate}}。",
      en: "Expert {{expert}} or candidate {{candidate}} was not found.",
    },
    next: unchanged,
  },
  "conflict/reason-missing": {
    says: {
      zh: "判断不构成回避，或程序没有提示而由人提出回避，都须写明理由。",
      en: "Saying that there is no conflict, or naming one that the program did not propose, needs a reason.",
    },
    next: sayWhy,
  },
  "assignment/too-few-experts": {
    says: {
      zh: "有 {{count}} 个候选对象（如“{{name}}”）除去回避后不足 {{needed}} 位专家，无法分工。",
      en: "For {{count}} candidates (such as “{{name}}”) fewer than {{needed}} experts are left beside recusals.",
    },
    next: {
      zh: "请减少每个候选对象的专家数，或增加该类别的专家。原来的分工没有变化。",
      en: "Ask for fewer experts a candidate or add experts to the panel. The assignment is as it was.",
    },
  },
  "assignment/too-few-scores": {
    says: {
      zh: "规则要求每个候选对象至少有 {{needed}} 份有效评分才能排名，不能只分给 {{wanted}} 位专家。",
      en: "The rules rank a candidate from {{needed}} valid scores on, so {{wanted}} experts are not enough.",
    },
    next: { zh: "请增加每个候选对象的专家数。", en: "Ask for more experts a candidate." },
  },
  "assignment/nobody": {
    says: {
      zh: "“{{category}}”没有合格的候选对象或没有专家。",
      en: "“{{categoryEn}}” has no admitted candidates or no experts.",
    },
    next: { zh: "请先完成初审和专家名单。", en: "Finish screening and the roster first." },
  },
  "assignment/reason-missing": {
    says: {
      zh: "评审包已经制作，改动分工须写明原因。",
      en: "A bundle exists already; a change of the assignment needs a reason.",
    },
    next: sayWhy,
  },
  "bundle/assignment-outdated": {
    says: {
      zh: "“{{category}}”的分工已不符合现状：{{unassigned}} 个候选对象没有分给专家，{{broken}} 处遇到回避或已退出的专家。",
      en: "The split of “{{categoryEn}}” no longer fits: {{unassigned}} candidates are given to nobody, {{broken}} places meet a recusal or an expert who left.",
    },
    next: {
      zh: "请到“专家 · 分工”重新分工（可保留已有分配），再制作评审包。",
      en: "Split again under Experts · Assignment (what fits can be kept), then build.",
    },
  },
  "bundle/no-such-part": {
    says: {
      zh: "所选的分包不存在：专家名单可能已经变化。",
      en: "The chosen part does not exist; the roster may have changed.",
    },
    next: { zh: "请重新选择要制作的评审包。", en: "Choose again which bundles to build." },
  },
  "slip/reprint-reason-missing": {
    says: {
      zh: "{{count}} 张启用单以前打印过，补印须写明原因。",
      en: "{{count}} of the slips were printed before; printing again needs a reason.",
    },
    next: sayWhy,
  },
  "hand-out/entry-unknown": {
    says: { zh: "没有找到这一条发放记录。", en: "This entry of the register was not found." },
    next: unchanged,
  },
  "hand-out/no-bundle": {
    says: {
      zh: "专家 {{expert}} 还没有评审包和启用单，没有可发放的东西。",
      en: "Expert {{expert}} has no bundle and no slip yet, so there is nothing to hand out.",
    },
    next: { zh: "请先制作评审包。", en: "Build the bundle first." },
  },
  "hand-out/days-disordered": {
    says: {
      zh: "日期先后不对：签收、归还或销毁不能早于发放（{{handedOn}}）。",
      en: "The days are out of order: nothing can be signed for or ended before it was handed out ({{handedOn}}).",
    },
    next: { zh: "请核对日期。", en: "Check the days." },
  },
  "hand-out/empty": {
    says: { zh: "还没有发放记录可以导出。", en: "There is nothing in the register to write out." },
    next: { zh: "请先登记发放。", en: "Record what was handed out first." },
  },
} as const satisfies Readonly<Record<`${string}/${string}`, Message>>;

export type RosterProblemKind = keyof typeof rosterProblems;
