import type { Message } from "#shared/words/sentence.ts";

const unitChooses = {
  zh: "请推荐单位（或秘书处）决定保留哪些，其余定为不合格；程序不代为挑选。",
  en: "The unit or the secretariat decides which stay and rejects the others; the program does not choose.",
};
const lookAtBoth = {
  zh: "请对照两处材料，由秘书处决定，只保留一处。",
  en: "Compare both and let the secretariat decide; it counts once.",
};

/** What may be found across the nominations of a round. */
export const roundFindings = {
  "quota-category-exceeded": {
    says: {
      zh: "“{{unit}}”推荐{{categoryZh}} {{number}} 个，限额 {{limit}} 个，超出 {{excess}} 个。",
      en: "“{{unit}}” nominated {{number}} in “{{categoryEn}}”; the limit is {{limit}}, {{excess}} too many.",
    },
    next: unitChooses,
  },
  "quota-total-exceeded": {
    says: {
      zh: "“{{unit}}”各类共推荐 {{number}} 个，总限额 {{limit}} 个，超出 {{excess}} 个。",
      en: "“{{unit}}” nominated {{number}} in total; the limit is {{limit}}, {{excess}} too many.",
    },
    next: unitChooses,
  },
  "unit-type-unknown": {
    says: {
      zh: "不知道“{{unit}}”属于哪类推荐单位，无法核对名额。",
      en: "The type of “{{unit}}” is unknown; its quota cannot be checked.",
    },
    next: { zh: "请在汇总表或单位表中填写单位类型。", en: "Fill in the type of unit in the workbook." },
  },
  "unit-names-alike": {
    says: {
      zh: "“{{unit}}”与“{{other}}”可能是同一单位的两种写法，名额现在分开计算。",
      en: "“{{unit}}” and “{{other}}” may be one unit written in two ways; their quotas are counted apart now.",
    },
    next: {
      zh: "请在“接收材料 → 单位名称”中记录：是同一单位的，记录后重新接收；是两个单位的，写明理由，不再提示。",
      en: "Record it under «Intake → Names of units»: as one unit, then take in again, or with a reason as two, and it is not said again.",
    },
  },
  "unit-limited": {
    says: {
      zh: "“{{unit}}”只能推荐{{onlyZh}}，现有 {{number}} 个推荐须由人核对。",
      en: "“{{unit}}” may nominate only for {{onlyEn}}; nominations to look at: {{number}}.",
    },
    next: { zh: "请逐个核对推选对象是否符合。", en: "Check each nomination." },
  },
  "former-winner": {
    says: {
      zh: "“{{name}}”已是 {{year}} 年科技志愿服务先进典型，不再推选。",
      en: "“{{name}}” was already chosen in {{year}} and is not admitted again.",
    },
    next: {
      zh: "请对照往届名单（{{listedAt}}）；确为同一对象的定为不合格。",
      en: "Compare with the list ({{listedAt}}); if it is the same one, reject it.",
    },
  },
  "former-winner-near": {
    says: {
      zh: "“{{name}}”与 {{year}} 年入选的“{{formerName}}”相近。",
      en: "“{{name}}” is close to “{{formerName}}”, chosen in {{year}}.",
    },
    next: {
      zh: "请由人对照往届名单（{{listedAt}}），判断是否为同一对象，并写明理由。",
      en: "Let a person compare with the list ({{listedAt}}) and record whether it is the same one.",
    },
  },
  "nominated-by-two-units": {
    says: {
      zh: "“{{name}}”还由“{{otherUnit}}”推荐（{{otherAt}}）。",
      en: "“{{name}}” was also nominated by “{{otherUnit}}” ({{otherAt}}).",
    },
    next: lookAtBoth,
  },
  "nominated-twice": {
    says: {
      zh: "“{{name}}”由同一单位推荐了两次（另见 {{otherAt}}）。",
      en: "“{{name}}” was nominated twice by the same unit (see {{otherAt}}).",
    },
    next: lookAtBoth,
  },
  "nominated-near": {
    says: {
      zh: "“{{name}}”与“{{otherUnit}}”推荐的“{{otherName}}”（{{otherAt}}）名称相近。",
      en: "“{{name}}” is close to “{{otherName}}”, nominated by “{{otherUnit}}” ({{otherAt}}).",
    },
    next: {
      zh: "请由人对照两处材料，判断是否为同一对象；是同一对象的只保留一处，并写明理由。",
      en: "Let a person compare both and record whether they are one; if so, it counts once.",
    },
  },
} as const satisfies Record<string, Message>;
