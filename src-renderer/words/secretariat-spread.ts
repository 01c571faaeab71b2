import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the report on how the seats fell on regions and types of units. */
export const spreadWords = {
  lead: {
    zh: "席位在各地区、各类推荐单位之间的分布，按现在的名单计算。规则没有这样的名额；这里只供了解，不改变名次、席位和结果码。",
    en: "How the seats fell on regions and types of recommending units, by the list as it stands. The rules have no such quota: for information only, no rank, seat or result code changes.",
  },
  open: {
    zh: "! 还有 {{n}} 席待表决，没有计入。",
    en: "! {{n}} seats wait for a vote and are not counted.",
  },
  regions: { zh: "按地区", en: "By region" },
  unitTypes: { zh: "按推荐单位类型", en: "By type of recommending unit" },
  says: {
    zh: "{{selected}} 席分布在 {{groups}} 组；最多的是「{{name}}」{{most}} 席，占 {{share}}（参评占 {{judged}}）。参评而没有席位的有 {{without}} 组。",
    en: "{{selected}} seats fell on {{groups}} groups; most on “{{name}}”, {{most}} ({{share}}; of those judged {{judged}}). {{without}} groups were judged and have none.",
  },
  unknownSeats: { zh: "另有 {{n}} 席不详。", en: "Of {{n}} more seats it is not known." },
  caution: {
    zh: "只有几席时，差一两席没有意义；参评多的地区入选自然也多。地区按候选对象所在地、推荐单位名称推断，可能不全。",
    en: "With a few seats one or two more mean nothing, and who sends many gets many. Regions are read from place and unit and may be incomplete.",
  },
  cap: {
    zh: "每组超过多少席时提示（不保存，不影响结果）",
    en: "Point out groups with more seats than (not stored, changes nothing)",
  },
  capped: { zh: "! 超出 {{n}} 席", en: "! {{n}} more" },
  unknown: { zh: "（不详）", en: "(not known)" },
  head: {
    group: { zh: "组", en: "Group" },
    judged: { zh: "参评", en: "Judged" },
    ranked: { zh: "参加排序", en: "Ranked" },
    selected: { zh: "入选", en: "Selected" },
    reserve: { zh: "递补", en: "Reserve" },
    shareJudged: { zh: "参评占比", en: "Of those judged" },
    shareSeats: { zh: "席位占比", en: "Of the seats" },
    cap: { zh: "提示", en: "Remark" },
  },
} as const satisfies WordTree;
