import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on a notice that asks a unit for corrections. The paper is Chinese; English explains it to translators. */
export const correctionNoticeWords = {
  title: { zh: "关于补正{{title}}推荐材料的通知", en: "Notice: corrections to nominations" },
  practice: { zh: "【练习】", en: "[Practice]" },
  unit: { zh: "{{unit}}：", en: "To {{unit}}:" },
  opening: {
    zh: "你单位报送的{{title}}推荐材料已经初审，共有 {{items}} 处需要补正，现一次性告知如下。请于{{due}}（含当日）前一次补正完毕。",
    en: "{{items}} things need correction by {{due}}; they are all listed here.",
  },
  own: { zh: "单位事项", en: "The unit as a whole" },
  candidate: { zh: "{{number}} {{name}}（{{category}}）", en: "{{number}} {{name}} ({{category}})" },
  place: { zh: "位置：{{at}}", en: "Where: {{at}}" },
  source: { zh: "依据：{{source}}", en: "Source: {{source}}" },
  asks: { zh: "请补正：{{asks}}（{{due}}前）", en: "Please: {{asks}} (by {{due}})" },
  howTo: {
    zh: "补正材料请注明推选对象的序号和名称，按原报送方式一次报齐。涉密材料按保密规定办理，不得通过本渠道报送。",
    en: "Name number and candidate, send everything at once; nothing secret by this channel.",
  },
  contact: { zh: "联系人：{{name}}　电话：{{phone}}", en: "Contact: {{name}} {{phone}}" },
  mail: { zh: "　电子邮箱：{{mail}}", en: " {{mail}}" },
  seal: { zh: "（印章）", en: "(seal)" },
  footer: { zh: "第 {{page}} 页", en: "Page {{page}}" },
} as const satisfies Readonly<Record<string, Sentence>>;
