import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the list of rounds. */
export const roundsWords = {
  title: { zh: "推选活动", en: "Rounds" },
  lead: {
    zh: "每个年度的推选是一个活动，各有独立的数据库。请打开一个活动，或新建一个。",
    en: "Each year's selection is a round with a database of its own. Open one or create one.",
  },
  safe: { zh: "全部数据只在本机", en: "All data stay on this computer" },
  next: { zh: "打开或新建活动", en: "Open or create a round" },
  opened: {
    zh: "您打开了评分文件「{{names}}」。请打开它所属的活动，随后检查。",
    en: "You opened the score file “{{names}}”. Open its round; there it is checked.",
  },
  none: { zh: "还没有活动。请在下方新建。", en: "There is no round yet. Create one below." },
  open: { zh: "打开", en: "Open" },
  kind: { zh: "性质", en: "Kind" },
  real: { zh: "正式", en: "Real" },
  practice: { zh: "演练 TEST", en: "Practice TEST" },
  name: { zh: "名称", en: "Title" },
  number: { zh: "编号", en: "Id" },
  createdAt: { zh: "建立时间", en: "Created" },
  create: {
    title: { zh: "新建活动", en: "New round" },
    from: { zh: "规则来自", en: "Rules from" },
    year: { zh: "年度", en: "Year" },
    rolled: {
      zh: "规则原为 {{from}} 年度：名称中的年份、各日期顺延到 {{to}}，往届年份补齐，其余照旧；名册和材料不带过来。打开后请逐项核对。",
      en: "These rules are of {{from}}: the year in the title and the days move to {{to}}, former years are filled up, all else stays; no roster or material comes along. Go through them afterwards.",
    },
    presetName: {
      zh: "2023 年度科技志愿服务先进典型推选（30 / 30 / 30 / 10）",
      en: "S&T volunteer service models 2023 (30 / 30 / 30 / 10)",
    },
    practice: { zh: "演练活动（评分文件不能用于正式推选）", en: "Practice round (its score files never count)" },
    run: { zh: "新建活动", en: "Create the round" },
  },
} as const satisfies WordTree;
