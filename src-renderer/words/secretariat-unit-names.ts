import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the names by which units are known. */
export const unitNamesWords = {
  open: { zh: "单位名称（{{n}}）……", en: "Names of units ({{n}})…" },
  openWaiting: { zh: "! 单位名称：{{n}} 对待看……", en: "! Names of units: {{n}} to look at…" },
  title: { zh: "同一单位的不同名称", en: "Different names of one unit" },
  lead: {
    zh: "简称、全称、旧名记在这里后，算作同一单位：比对回避立即生效；名额和推荐表在下一次接收材料时合并到第一个名称下。",
    en: "Short, full and old names recorded here count as one unit: for conflicts at once; for quotas and nominations from the next intake on, under the first name.",
  },
  waiting: { zh: "可能是同一单位（{{n}} 对）", en: "May be one unit ({{n}})" },
  waitingLead: {
    zh: "程序只看写法，由人判断。是两个单位的，写明理由记录后不再提示；记录随时可以撤销。",
    en: "The program only looks at the spelling; a person decides. Two different units are recorded with a reason and not pointed out again; the record can be revoked.",
  },
  recorded: { zh: "已记录为同一单位（{{n}}）", en: "Recorded as one unit ({{n}})" },
  first: { zh: "第一个名称", en: "First name" },
  other: { zh: "另一名称", en: "Other name" },
  by: { zh: "记录", en: "Recorded" },
  deed: { zh: "操作", en: "Deed" },
  add: { zh: "记录", en: "Record" },
  one: { zh: "是同一单位", en: "One unit" },
  oneOf: { zh: "「{{unit}}」与「{{other}}」是同一单位", en: "«{{unit}}» and «{{other}}» are one unit" },
  remove: { zh: "删除", en: "Remove" },
  removeOf: { zh: "删除 {{alias}}", en: "Remove {{alias}}" },
} as const satisfies WordTree;
