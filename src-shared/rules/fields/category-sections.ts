import { optional, points, sourceField, whole, yesNo, type FieldSection } from "#shared/rules/fields/rule-field.ts";

const short = { kind: "bilingual", maxLength: 80 } as const;
const long = { kind: "bilingual", maxLength: 600 } as const;

/** What a category is called and how many are selected. */
export const seatsSection: FieldSection = {
  id: "seats",
  title: { zh: "类别与席位", en: "Categories and seats" },
  groups: [
    {
      title: { zh: "席位", en: "Seats" },
      fields: [
        { at: "seats", label: { zh: "席位", en: "Seats" }, input: whole(1, 500) },
        {
          at: "seatsMayStayVacant",
          label: { zh: "席位空缺", en: "Vacant seats" },
          input: yesNo({ zh: "可以空缺", en: "allowed" }, { zh: "不可以空缺", en: "not allowed" }),
        },
        sourceField("seatsSource"),
        {
          at: "publicOrder",
          label: { zh: "公示名单排序", en: "Order of the public list" },
          input: {
            kind: "choice",
            options: {
              "surname-strokes": { zh: "按姓氏笔画", en: "by strokes of the surname" },
              administrative: { zh: "按行政区划", en: "administrative order" },
            },
          },
        },
      ],
    },
    {
      title: { zh: "名称", en: "Names" },
      fields: [
        { at: "heading", label: { zh: "推荐类别", en: "Category" }, input: short },
        { at: "title", label: { zh: "入选称号", en: "Title given" }, input: short },
        { at: "countingWord", label: { zh: "量词", en: "Counting word" }, input: short },
        {
          at: "kind",
          label: { zh: "推选对象", en: "Candidates are" },
          input: {
            kind: "choice",
            options: { person: { zh: "个人", en: "persons" }, body: { zh: "组织、项目或社区", en: "bodies" } },
          },
        },
        { at: "number", label: { zh: "序号", en: "Number" }, input: { kind: "fixed" } },
        { at: "id", label: { zh: "代号", en: "Id" }, input: { kind: "fixed" } },
        { at: "aliases", label: { zh: "汇总表中的写法", en: "Ways of writing it" }, input: { kind: "list" } },
      ],
    },
  ],
  lists: [],
};

/** The conditions of a category. */
export const conditionsSection: FieldSection = {
  id: "conditions",
  title: { zh: "条件", en: "Conditions" },
  groups: [],
  lists: [
    {
      at: "conditions",
      title: { zh: "条件", en: "Conditions" },
      one: { zh: "条件", en: "condition" },
      fields: [
        { at: "id", label: { zh: "编号", en: "Id" }, input: { kind: "text", maxLength: 3 } },
        { at: "text", label: { zh: "条件", en: "Condition" }, input: long },
        {
          at: "kind",
          label: { zh: "性质", en: "Kind" },
          input: {
            kind: "choice",
            options: {
              hard: { zh: "硬性：不满足为不合格", en: "hard: failing is a rejection" },
              soft: { zh: "原则上：不满足须写明理由", en: "in principle: failing needs a reason" },
              judged: { zh: "由人判断", en: "judged by people" },
            },
          },
        },
        { at: "test", label: { zh: "怎么判断", en: "How it is decided" }, input: { kind: "test" } },
        { at: "points", label: { zh: "由人勾选的要点", en: "Points to tick" }, input: { kind: "texts" } },
        sourceField("source"),
      ],
    },
  ],
};

/** The score form of a category. */
export const rubricSection: FieldSection = {
  id: "rubric",
  title: { zh: "评分标准", en: "Rubric" },
  groups: [
    {
      title: { zh: "满分与并列", en: "Full marks and ties" },
      fields: [
        { at: "rubric.totalTenths", label: { zh: "满分合计", en: "Full marks" }, input: points(10, 10_000) },
        {
          at: "rubric.commentRequired.belowTenths",
          label: { zh: "总分低于多少须写评语", en: "Comment needed below" },
          input: optional(points(1, 10_000)),
        },
        {
          at: "rubric.commentRequired.aboveTenths",
          label: { zh: "总分高于多少须写评语", en: "Comment needed above" },
          input: optional(points(0, 10_000)),
        },
        { at: "tieKeys", label: { zh: "并列时依次比较", en: "Ties are compared by" }, input: { kind: "tie-keys" } },
      ],
    },
  ],
  lists: [
    {
      at: "rubric.criteria",
      title: { zh: "评分项", en: "Criteria" },
      one: { zh: "评分项", en: "criterion" },
      fields: [
        { at: "id", label: { zh: "代号", en: "Id" }, input: { kind: "fixed" } },
        { at: "name", label: { zh: "名称", en: "Name" }, input: short },
        { at: "maxTenths", label: { zh: "满分（权重）", en: "Maximum (weight)" }, input: points(5, 10_000) },
        { at: "stepTenths", label: { zh: "最小分差", en: "Step" }, input: points(1, 100) },
        { at: "guide", label: { zh: "看什么", en: "What to look at" }, input: long },
        { at: "sources", label: { zh: "对应的条件", en: "Looks at conditions" }, input: { kind: "list" } },
        { at: "anchors", label: { zh: "分档", en: "Levels" }, input: { kind: "anchors" } },
      ],
    },
  ],
};
