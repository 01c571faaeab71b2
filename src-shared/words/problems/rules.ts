import type { Message } from "#shared/words/sentence.ts";

const unchanged = { zh: "请返回核对；数据没有变化。", en: "Go back and check; nothing was changed." };

/** What may go wrong with the rules of a round. */
export const ruleProblems = {
  "rules/already-frozen": {
    says: { zh: "规则已经冻结，不能再改，也不能再次冻结。", en: "The rules are frozen and can no longer change." },
    next: unchanged,
  },
  "rules/not-frozen": {
    says: { zh: "规则还没有冻结，可以直接修改。", en: "The rules are not frozen; they can simply be edited." },
    next: unchanged,
  },
  "rules/same-person": {
    says: {
      zh: "冻结和重开规则要两个人：经办人和核对人不能是同一人。",
      en: "Freezing and reopening take two different people.",
    },
    next: { zh: "请由另一位同志核对并填写姓名。", en: "Have another person check and give their name." },
  },
  "rules/file-refused": {
    says: {
      zh: "规则文件「{{name}}」有 {{count}} 处不对，没有读入。",
      en: "The rule file “{{name}}” has {{count}} faults; nothing was read.",
    },
    next: {
      zh: "请按列出的位置改正，或请对方重新导出；本机的规则没有变化。",
      en: "Correct the places listed or have it exported again; the rules of this computer are unchanged.",
    },
  },
  "rules/draft-refused": {
    says: {
      zh: "规则有 {{count}} 处不对，没有保存；已填写的内容仍在页面上。",
      en: "The rules have {{count}} faults and were not saved; what was typed is still on the page.",
    },
    next: { zh: "请按列出的位置改正后再保存。", en: "Correct the places listed and save again." },
  },
  "rules/changed-meanwhile": {
    says: {
      zh: "这些规则在别处已被修改，本次没有保存，以免覆盖。",
      en: "These rules were changed elsewhere in the meantime; nothing was saved, so that nothing is overwritten.",
    },
    next: {
      zh: "请放弃本次修改、重新打开规则后再改；可先用「比较」记下自己的改动。",
      en: "Discard this edit and open the rules again; note your changes with «Compare» first.",
    },
  },
  "rules/category-in-use": {
    says: {
      zh: "类别「{{name}}」已有 {{count}} 个推荐对象或专家，不能删除；没有保存。",
      en: "The category “{{nameEn}}” has {{count}} candidates or experts and cannot go; nothing was saved.",
    },
    next: unchanged,
  },
  "rules/unit-type-in-use": {
    says: {
      zh: "单位类型「{{name}}」已有 {{count}} 个推荐单位使用，不能删除；没有保存。",
      en: "The type “{{nameEn}}” is that of {{count}} recommending units and cannot go; nothing was saved.",
    },
    next: unchanged,
  },
  "rules/bundle-built": {
    says: {
      zh: "已按这一版规则制作评审包，专家的评分与它绑定，不能再出新版规则。",
      en: "A bundle was built on this version and experts' scores are bound to it: no new version can be made.",
    },
    next: {
      zh: "确需改变规则的，请另建活动；本活动的规则和评分没有变化。",
      en: "If the rules must change, make a new round; the rules and scores of this one are unchanged.",
    },
  },
} as const satisfies Record<string, Message>;
