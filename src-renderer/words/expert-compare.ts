import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the page on which 2 to 4 candidates stand side by side. */
export const compareWords = {
  title: { zh: "并排比较", en: "Compare" },
  next: { zh: "看同一份材料，需要时改分", en: "Look at the same material of each" },
  run: { zh: "并排比较（{{total}}）", en: "Compare ({{total}})" },
  runMeaning: { zh: "把选中的并排比较（按 = 键）", en: "Shows the chosen ones side by side (key =)" },
  runAlone: { zh: "与最接近的并排比较", en: "Compare with the closest" },
  chosen: { zh: "已选 {{total}} 个比较", en: "{{total}} chosen" },
  clear: { zh: "清空", en: "Clear" },
  add: { zh: "选入比较：{{name}}", en: "Choose for comparing: {{name}}" },
  addShort: { zh: "比", en: "cmp" },
  otherCategory: { zh: "只能比较同一类别", en: "Only candidates of one category can be compared" },
  full: { zh: "最多 4 个", en: "4 at most" },
  who: { zh: "比较对象（2 至 4 个）", en: "Who is compared (2 to 4)" },
  above: { zh: "加上排名上一位", en: "Add the one ranked above" },
  below: { zh: "加上排名下一位", en: "Add the one ranked below" },
  drop: { zh: "移开：{{name}}", en: "Remove: {{name}}" },
  tooFew: { zh: "请再选一个同类别的候选对象。", en: "Choose one more candidate of the same category." },
  materials: { zh: "看哪种材料", en: "Which material" },
  together: { zh: "一起翻页", en: "Scroll together" },
  noMaterial: { zh: "没有这种材料。", en: "There is no such material." },
  column: { zh: "{{name}} 的材料", en: "Material of {{name}}" },
  grid: { zh: "我的评分", en: "My scores" },
  field: { zh: "{{candidate}}：{{name}}，满分 {{max}}", en: "{{candidate}}: {{name}}, max. {{max}}" },
  part: { zh: "{{done}}/{{total}} 项", en: "{{done}} of {{total}}" },
  rank: { zh: "第 {{rank}} 名", en: "rank {{rank}}" },
  open: { zh: "打开评分页：{{name}}", en: "Open the form of {{name}}" },
  keys: {
    enter: { zh: "到右边一格，行末到下一项", en: "Next cell to the right, then the next criterion" },
  },
} as const satisfies WordTree;
