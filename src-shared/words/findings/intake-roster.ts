import type { Message } from "#shared/words/sentence.ts";

const runAgain = {
  zh: "请在专家名册中改正后重新导入；现有名册没有变化。",
  en: "Correct the roster and import it again; the present roster is unchanged.",
};

/** What may be wrong with a roster of experts. */
export const rosterFindings = {
  "expert-name-missing": {
    says: { zh: "这一行没有专家姓名。", en: "This row has no expert's name." },
    next: runAgain,
  },
  "expert-number-bad": {
    says: {
      zh: "“{{name}}”的编号“{{number}}”不能使用，只能用字母和数字。",
      en: "The number “{{number}}” of “{{name}}” cannot be used; letters and digits only.",
    },
    next: runAgain,
  },
  "expert-number-double": {
    says: { zh: "编号 {{number}} 出现 {{times}} 次。", en: "The number {{number}} stands {{times}} times." },
    next: runAgain,
  },
  "expert-name-double": {
    says: { zh: "专家“{{name}}”出现不止一次。", en: "The expert “{{name}}” stands more than once." },
    next: {
      zh: "同一人请合并为一行；同名不同人请核对单位。",
      en: "Merge the rows of one person; check the units of two with one name.",
    },
  },
  "expert-category-unknown": {
    says: {
      zh: "“{{name}}”的评审类别“{{text}}”不在规则中。",
      en: "The category “{{text}}” of “{{name}}” is not in the rules.",
    },
    next: runAgain,
  },
  "expert-category-missing": {
    says: { zh: "“{{name}}”没有填写评审类别。", en: "“{{name}}” has no category to judge." },
    next: runAgain,
  },
  "panel-empty": {
    says: { zh: "“{{category}}”没有专家。", en: "“{{categoryEn}}” has no expert." },
    next: runAgain,
  },
  "panel-too-small": {
    says: {
      zh: "“{{category}}”只有 {{count}} 位专家，少于 {{needed}} 位时任何对象都无法排名。",
      en: "“{{categoryEn}}” has {{count}} experts; with fewer than {{needed}} nobody can be ranked.",
    },
    next: runAgain,
  },
  "panel-small": {
    says: {
      zh: "“{{category}}”有 {{count}} 位专家，少于建议的 {{minimum}} 位。",
      en: "“{{categoryEn}}” has {{count}} experts, fewer than the {{minimum}} advised.",
    },
    next: { zh: "可以继续；如有可能请增加专家。", en: "You may go on; add experts if you can." },
  },
  "panel-large": {
    says: {
      zh: "“{{category}}”有 {{count}} 位专家，多于建议的 {{maximum}} 位。",
      en: "“{{categoryEn}}” has {{count}} experts, more than the {{maximum}} advised.",
    },
    next: { zh: "可以继续，请确认人数无误。", en: "You may go on; confirm that the number is right." },
  },
  "panel-even": {
    says: {
      zh: "“{{category}}”有 {{count}} 位专家，是双数，建议单数。",
      en: "“{{categoryEn}}” has {{count}} experts, an even number; odd is advised.",
    },
    next: { zh: "可以继续。", en: "You may go on." },
  },
} as const satisfies Record<string, Message>;
