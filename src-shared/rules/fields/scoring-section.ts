import { optional, points, sourceField, whole, yesNo, type FieldSection } from "#shared/rules/fields/rule-field.ts";

const experts = { zh: "人", en: "experts" };
const forms = { zh: "份", en: "forms" };

/** The panel, how scores become an order, and who stands aside. */
export const scoringSection: FieldSection = {
  id: "scoring",
  title: { zh: "专家组与计分", en: "Panel and scoring" },
  groups: [
    {
      title: { zh: "专家组", en: "Panel" },
      fields: [
        { at: "panel.minimumExperts", label: { zh: "每组最少", en: "At least" }, input: whole(1, 99, experts) },
        { at: "panel.maximumExperts", label: { zh: "每组最多", en: "At most" }, input: whole(1, 99, experts) },
        {
          at: "panel.oddPreferred",
          label: { zh: "单数", en: "Odd number" },
          input: yesNo({ zh: "宜为单数", en: "preferred" }, { zh: "不要求", en: "not asked for" }),
        },
        {
          at: "panel.minimumValid",
          label: { zh: "参加排序所需有效评分", en: "Valid scores to be ranked" },
          input: whole(1, 99, forms),
        },
        {
          at: "panel.missingPolicy",
          label: { zh: "有效评分不足时", en: "With fewer valid scores" },
          input: {
            kind: "choice",
            options: {
              "average-valid": { zh: "按现有有效评分平均", en: "averaged over those there are" },
              "panel-review": { zh: "冻结前由专家组复评", en: "judged again by the panel before the freeze" },
              "not-eligible": { zh: "不参加排序，不能入选", en: "not ranked, cannot be selected" },
            },
            absent: "not-eligible",
          },
        },
        {
          at: "panel.quorumPercent",
          label: { zh: "封存评分所需份数", en: "Files needed before the freeze" },
          input: whole(1, 100, { zh: "%", en: "%" }),
        },
        sourceField("panel.source"),
      ],
    },
    {
      title: { zh: "计分", en: "Scoring" },
      fields: [
        {
          at: "aggregation.trim",
          label: { zh: "去掉最高、最低各", en: "Highest and lowest dropped, each" },
          input: whole(0, 5, { zh: "个", en: "scores" }),
        },
        {
          at: "aggregation.trimMinimum",
          label: { zh: "有效评分达到多少才去", en: "Only from so many valid scores" },
          input: whole(1, 99, forms),
        },
        {
          at: "aggregation.printedDecimals",
          label: { zh: "得分显示", en: "Printed score" },
          input: whole(0, 4, { zh: "位小数", en: "decimals" }),
        },
        {
          at: "minimumScoreTenths",
          label: { zh: "入选最低分", en: "Minimum score" },
          input: optional(points(0, 10_000)),
        },
        sourceField("aggregation.source"),
      ],
    },
    {
      title: { zh: "递补与公示", en: "Reserve and public notice" },
      fields: [
        {
          at: "reserveLength",
          label: { zh: "每类递补", en: "Reserve of each category" },
          input: whole(0, 50, { zh: "名", en: "places" }),
        },
        {
          at: "publicNoticeWorkingDays",
          label: { zh: "公示时长", en: "Public notice" },
          input: whole(0, 60, { zh: "个工作日", en: "working days" }),
        },
      ],
    },
    {
      title: { zh: "群众投票", en: "Public votes" },
      fields: [
        {
          at: "publicVotes.weightPercent",
          label: { zh: "计入得分的比重", en: "Weight in the score" },
          input: whole(0, 0, { zh: "%", en: "%" }),
        },
        {
          at: "publicVotes.hiddenFromExperts",
          label: { zh: "专家能否看到", en: "Seen by experts" },
          input: yesNo({ zh: "对专家隐藏", en: "hidden from experts" }, { zh: "专家可见", en: "shown to experts" }),
        },
        sourceField("publicVotes.source"),
      ],
    },
    {
      title: { zh: "回避的依据", en: "Source of recusal" },
      fields: [sourceField("recusalSource")],
    },
  ],
  lists: [
    {
      at: "recusalReasons",
      title: { zh: "回避情形", en: "Reasons for recusal" },
      one: { zh: "回避情形", en: "reason" },
      fields: [
        { at: "id", label: { zh: "代号", en: "Id" }, input: { kind: "fixed" } },
        { at: "text", label: { zh: "情形", en: "Reason" }, input: { kind: "bilingual", maxLength: 160 } },
      ],
    },
  ],
};
