import { sourceField, type FieldSection } from "#shared/rules/fields/rule-field.ts";

/** What the notice leaves open. */
export const openSection: FieldSection = {
  id: "open",
  title: { zh: "通知未定事项", en: "Open points" },
  groups: [],
  lists: [
    {
      at: "openPoints",
      title: { zh: "通知没有写明、由本规则确定的事项", en: "What the notice leaves open and this rule file decides" },
      one: { zh: "事项", en: "point" },
      fields: [
        { at: "text", label: { zh: "事项", en: "Point" }, input: { kind: "bilingual", maxLength: 300 } },
        {
          at: "setting",
          label: { zh: "本规则的确定", en: "Set here as" },
          input: { kind: "bilingual", maxLength: 400 },
        },
        sourceField("source"),
      ],
    },
    {
      at: "amendments",
      title: { zh: "冻结后的规则变更", en: "Changes after a freeze" },
      one: { zh: "变更", en: "change" },
      fields: [
        { at: "version", label: { zh: "规则版本", en: "Version" }, input: { kind: "fixed" } },
        { at: "reason", label: { zh: "变更理由", en: "Reason" }, input: { kind: "fixed" } },
      ],
    },
  ],
};
