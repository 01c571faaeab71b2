import { sourceField, whole, yesNo, type FieldSection } from "#shared/rules/fields/rule-field.ts";

const name = { kind: "bilingual", maxLength: 120 } as const;

/** What the round is, until when, and who is left out. */
export const generalSection: FieldSection = {
  id: "general",
  title: { zh: "概要", en: "Overview" },
  groups: [
    {
      title: { zh: "活动", en: "Round" },
      fields: [
        { at: "title", label: { zh: "活动名称", en: "Title" }, input: name },
        { at: "year", label: { zh: "年度", en: "Year" }, input: whole(2000, 2100) },
        { at: "document", label: { zh: "依据文件", en: "Document" }, input: { kind: "text", maxLength: 120 } },
        { at: "organiser", label: { zh: "主办单位", en: "Organiser" }, input: name },
        { at: "secretariat", label: { zh: "承办单位", en: "Secretariat" }, input: name },
        { at: "preset", label: { zh: "来源模板", en: "Preset" }, input: { kind: "fixed" } },
        { at: "version", label: { zh: "规则版本", en: "Version" }, input: { kind: "fixed" } },
      ],
    },
    {
      title: { zh: "日期", en: "Days" },
      fields: [
        { at: "deadline.day", label: { zh: "截止日期", en: "Deadline" }, input: { kind: "day" } },
        {
          at: "deadline.dayIncluded",
          label: { zh: "截止日当天", en: "The day itself" },
          input: yesNo(
            { zh: "当日 24:00 前收到的有效", en: "what arrives until 24:00 of that day is on time" },
            { zh: "当日收到的已逾期", en: "what arrives on that day is late" },
          ),
        },
        {
          at: "deadline.utcOffsetMinutes",
          label: { zh: "时区（与世界时相差）", en: "Time zone (from UTC)" },
          input: whole(-720, 840, { zh: "分钟", en: "minutes" }),
        },
        sourceField("deadline.source"),
        { at: "referenceDay", label: { zh: "年限计算日", en: "Years counted on" }, input: { kind: "day" } },
      ],
    },
    {
      title: { zh: "不重复推选", en: "Exclusions" },
      fields: [
        {
          at: "exclusions.formerWinnerYears",
          label: { zh: "往届年份", en: "Former years" },
          input: { kind: "years" },
        },
        sourceField("exclusions.formerWinnerSource"),
        {
          at: "exclusions.doubleNomination",
          label: { zh: "同一对象被重复推荐", en: "Nominated twice" },
          input: {
            kind: "choice",
            options: {
              flag: { zh: "提示，由秘书处决定", en: "flagged, the secretariat decides" },
              refuse: { zh: "不予受理", en: "refused" },
            },
          },
        },
        sourceField("exclusions.doubleNominationSource"),
      ],
    },
  ],
  lists: [],
};
