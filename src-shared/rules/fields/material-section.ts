import { sourceField, whole, yesNo, type FieldSection, type RuleField } from "#shared/rules/fields/rule-field.ts";

const bytes = whole(0, 1_000_000_000, { zh: "字节", en: "bytes" });
const must = (at: string): RuleField => ({
  at,
  label: { zh: "是否必须", en: "Required" },
  input: yesNo({ zh: "必须提交", en: "required" }, { zh: "可选", en: "optional" }),
});
const ratio = { kind: "whole", min: 100, max: 3000, scale: 1000 } as const;

/** What each nomination must bring. */
export const materialSection: FieldSection = {
  id: "materials",
  title: { zh: "材料", en: "Materials" },
  groups: [
    {
      title: { zh: "推荐表（Word）", en: "Form (Word)" },
      fields: [must("materials.formWord.required"), sourceField("materials.formWord.source")],
    },
    {
      title: { zh: "推荐表（盖章 PDF）", en: "Form (stamped PDF)" },
      fields: [must("materials.formPdf.required"), sourceField("materials.formPdf.source")],
    },
    {
      title: { zh: "免冠照片", en: "Portrait" },
      fields: [
        {
          at: "materials.portrait.requiredFor",
          label: { zh: "哪些对象必须", en: "Required for" },
          input: {
            kind: "subset",
            options: { person: { zh: "个人", en: "persons" }, body: { zh: "组织、项目、社区", en: "bodies" } },
          },
        },
        {
          at: "materials.portrait.shapeMinThousandths",
          label: { zh: "宽高比不小于", en: "Width : height from" },
          input: ratio,
        },
        {
          at: "materials.portrait.shapeMaxThousandths",
          label: { zh: "宽高比不大于", en: "Width : height to" },
          input: ratio,
        },
        sourceField("materials.portrait.source"),
      ],
    },
    {
      title: { zh: "工作照片", en: "Work photos" },
      fields: [
        {
          at: "materials.workPhotos.minimum",
          label: { zh: "最少", en: "At least" },
          input: whole(0, 50, { zh: "张", en: "photos" }),
        },
        {
          at: "materials.workPhotos.maximum",
          label: { zh: "最多", en: "At most" },
          input: whole(0, 50, { zh: "张", en: "photos" }),
        },
        sourceField("materials.workPhotos.source"),
      ],
    },
    {
      title: { zh: "照片文件大小与命名", en: "Size and names of photos" },
      fields: [
        { at: "materials.photo.size.failBelowBytes", label: { zh: "小于则不合格", en: "Fails below" }, input: bytes },
        { at: "materials.photo.size.passFromBytes", label: { zh: "合格从", en: "Passes from" }, input: bytes },
        { at: "materials.photo.size.passToBytes", label: { zh: "合格到", en: "Passes to" }, input: bytes },
        { at: "materials.photo.size.failAboveBytes", label: { zh: "大于则不合格", en: "Fails above" }, input: bytes },
        sourceField("materials.photo.source"),
        { ...sourceField("materials.photo.fileNameSource"), label: { zh: "命名的依据", en: "Source of names" } },
      ],
    },
    {
      title: { zh: "宣传视频", en: "Video" },
      fields: [must("materials.video.required"), sourceField("materials.video.source")],
    },
    {
      title: { zh: "涉密检查", en: "Secrecy" },
      fields: [
        {
          at: "materials.secrecy.declarationRequired",
          label: { zh: "「不涉密」声明", en: "Declaration" },
          input: yesNo({ zh: "必须声明", en: "required" }, { zh: "不要求", en: "not asked for" }),
        },
        {
          at: "materials.secrecy.stopWords",
          label: { zh: "由人确认的字样", en: "Words that stop" },
          input: { kind: "list" },
        },
        sourceField("materials.secrecy.source"),
      ],
    },
    {
      title: { zh: "材料总则", en: "Materials as a whole" },
      fields: [sourceField("materials.source")],
    },
  ],
  lists: [],
};
