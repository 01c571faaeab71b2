import { optional, sourceField, whole, type FieldSection } from "#shared/rules/fields/rule-field.ts";

const nominations = { zh: "个", en: "nominations" };

/** Who may nominate, and how many. */
export const quotaSection: FieldSection = {
  id: "quotas",
  title: { zh: "名额", en: "Quotas" },
  groups: [
    {
      title: { zh: "名额释放", en: "Freed places" },
      fields: [
        {
          at: "quotaPlaceFreed.when",
          label: { zh: "撤回或不合格的名额", en: "Place of a withdrawn nomination" },
          input: {
            kind: "choice",
            options: {
              "until-deadline": { zh: "截止前可以再用", en: "free again until the deadline" },
              always: { zh: "始终可以再用", en: "always free again" },
              never: { zh: "不能再用", en: "never free again" },
            },
          },
        },
        sourceField("quotaPlaceFreed.source"),
      ],
    },
  ],
  lists: [
    {
      at: "unitTypes",
      title: { zh: "推荐单位类型", en: "Types of recommending units" },
      one: { zh: "单位类型", en: "type of unit" },
      fields: [
        { at: "id", label: { zh: "代号", en: "Id" }, input: { kind: "fixed" } },
        { at: "name", label: { zh: "名称", en: "Name" }, input: { kind: "bilingual", maxLength: 80 } },
        {
          at: "perCategory",
          label: { zh: "每类上限", en: "Per category" },
          input: optional(whole(1, 999, nominations)),
        },
        { at: "total", label: { zh: "合计上限", en: "In total" }, input: optional(whole(1, 999, nominations)) },
        { at: "only", label: { zh: "只限推荐", en: "Only for" }, input: { kind: "bilingual", maxLength: 120 } },
        { at: "aliases", label: { zh: "汇总表中的写法", en: "Ways of writing it" }, input: { kind: "list" } },
        sourceField("source"),
      ],
    },
  ],
};
