/** What a setting leads to, with numbers. */
export const consequenceWords = {
  seats: {
    zh: "入选 {{seats}} {{word}}；各类合计 {{total}}",
    en: "{{seats}} {{word}} are selected; {{total}} in all categories",
  },
  fewer: { zh: "模板为 {{was}} → 少 {{gap}}", en: "the preset has {{was}} → {{gap}} fewer" },
  more: { zh: "模板为 {{was}} → 多 {{gap}}", en: "the preset has {{was}} → {{gap}} more" },
  changed: { zh: "模板为 {{was}}", en: "the preset has {{was}}" },
  vacantYes: {
    zh: "合格对象不足 {{seats}} 时席位可以空缺，并写明理由",
    en: "with fewer than {{seats}} fit candidates seats stay vacant, with a recorded reason",
  },
  vacantNo: {
    zh: "合格对象不足 {{seats}} 时不能定名单，须先补足",
    en: "with fewer than {{seats}} fit candidates the list cannot be settled",
  },
  deadline: { zh: "{{day}} 是{{weekday}}", en: "{{day}} is a {{weekday}}" },
  dayIn: {
    zh: "{{day}} 23:59 收到的按时，次日 00:00 逾期",
    en: "what arrives on {{day}} at 23:59 is on time, at 00:00 of the next day late",
  },
  dayOut: {
    zh: "{{before}} 23:59 收到的按时，{{day}} 00:00 逾期",
    en: "what arrives on {{before}} at 23:59 is on time, on {{day}} at 00:00 late",
  },
  reference: {
    zh: "满 {{years}} 年：{{passes}} 起的通过，{{fails}} 起的不通过",
    en: "{{years}} full years: begun on {{passes}} passes, on {{fails}} does not",
  },
  noYears: { zh: "没有按年限判断的条件", en: "no condition counts years" },
  former: {
    zh: "{{count}} 个年份的入选对象不再推选；上一年（{{last}}）{{listed}}",
    en: "those selected in {{count}} years are left out; the year before ({{last}}) {{listed}}",
  },
  listed: { zh: "已列入", en: "is listed" },
  notListed: { zh: "没有列入", en: "is not listed" },
  zone: { zh: "当地时间 = 世界时 {{sign}}{{hours}} 小时", en: "local time = UTC {{sign}}{{hours}} h" },
  perCategory: {
    zh: "{{categories}} 类 × {{limit}} = 每个单位最多 {{most}} 个",
    en: "{{categories}} categories × {{limit}} = at most {{most}} from one unit",
  },
  perCategoryCapped: {
    zh: "{{categories}} 类 × {{limit}} = {{product}}，合计上限 {{total}} → 最多 {{most}} 个",
    en: "{{categories}} categories × {{limit}} = {{product}}, limited to {{total}} → at most {{most}}",
  },
  totalOnly: { zh: "每个单位各类合计最多 {{most}} 个", en: "at most {{most}} from one unit in all categories" },
  unlimited: { zh: "不限，推荐多少都接收", en: "no limit" },
  photos: {
    zh: "{{min}}–{{max}} 张合格；{{below}} 张或 {{above}} 张不合格",
    en: "{{min}} to {{max}} pass; {{below}} or {{above}} fail",
  },
  portrait: {
    zh: "35×45 毫米（0.778）{{one}}；35×49 毫米（0.714）{{other}}",
    en: "35 × 45 mm (0.778) {{one}}; 35 × 49 mm (0.714) {{other}}",
  },
  passes: { zh: "合格", en: "passes" },
  remarked: { zh: "提示", en: "is remarked" },
  size: { zh: "即 {{megabytes}} MB（1 MB = 1048576 字节）", en: "{{megabytes}} MB (1 MB = 1048576 bytes)" },
  weight: {
    zh: "占满分 {{percent}}%；各项合计 {{sum}} / {{total}}",
    en: "{{percent}}% of the full marks; together {{sum}} / {{total}}",
  },
  steps: { zh: "可给 {{count}} 种分数：0、{{step}} … {{max}}", en: "{{count}} possible scores: 0, {{step}} … {{max}}" },
  rubricSum: {
    zh: "{{count}} 项合计 {{sum}} 分，{{matches}}",
    en: "{{count}} criteria add up to {{sum}}, {{matches}}",
  },
  matches: { zh: "与满分一致", en: "as the full marks" },
  matchesNot: { zh: "与满分不一致", en: "unlike the full marks" },
  trim: {
    zh: "{{count}} 个分数去掉最高最低各 {{trim}} 个，取 {{kept}} 个平均；少于 {{minimum}} 个时全部平均",
    en: "of {{count}} scores the {{trim}} highest and {{trim}} lowest go, {{kept}} are averaged; below {{minimum}} all are",
  },
  trimNever: {
    zh: "{{count}} 人组达不到 {{minimum}} 份，{{count}} 个分数全部平均",
    en: "a panel of {{count}} never reaches {{minimum}}: all {{count}} scores are averaged",
  },
  trimNone: { zh: "不去高低分，{{count}} 个分数全部平均", en: "nothing is dropped: all {{count}} scores are averaged" },
  quorum: {
    zh: "{{experts}} 人组：{{needed}}/{{experts}} 份有效才可封存评分",
    en: "panel of {{experts}}: {{needed}}/{{experts}} valid files before scores can be frozen",
  },
  valid: {
    zh: "{{experts}} 人组：回避或弃评 {{spare}} 人仍可排序，{{over}} 人就不排",
    en: "panel of {{experts}}: ranked with {{spare}} recused, no longer with {{over}}",
  },
  validElse: {
    zh: "{{experts}} 人组：回避或弃评 {{spare}} 人仍够，{{over}} 人就不足，按下一项处理",
    en: "panel of {{experts}}: enough with {{spare}} recused; with {{over}} the next setting applies",
  },
  missingAverage: {
    zh: "只有 1–{{few}} 份的也参加排序，1 位专家的评分就可能决定入选；0 份的仍不排序。冻结时逐个列出",
    en: "1 to {{few}} scores are averaged and ranked, so that one expert alone may decide; 0 is not ranked. Each is listed at the freeze",
  },
  missingNever: {
    zh: "有 1 份即够，不会出现；0 份的不排序",
    en: "1 score is enough, so it never comes to that; 0 is not ranked",
  },
  missingReview: {
    zh: "只有 {{few}} 份的，补评后才能冻结；不等补评须写明例外理由，并不参加排序",
    en: "with {{few}} scores the freeze waits for the panel; without waiting a reason is recorded and they are not ranked",
  },
  missingOut: {
    zh: "只有 {{few}} 份的不参加排序，不能入选或递补。冻结时逐个列出",
    en: "with {{few}} scores there is no rank, no seat and no reserve place. Each is listed at the freeze",
  },
  missingUnsaid: {
    zh: "规则文件没有写明这一项，按此处理；点选即写明",
    en: "the rule file does not say so, which means this; choose it to write it down",
  },
  fewest: { zh: "{{enough}} 人够，{{fewer}} 人不足", en: "{{enough}} are enough, {{fewer}} too few" },
  most: { zh: "{{most}} 人可以，{{over}} 人超出", en: "{{most}} are allowed, {{over}} too many" },
  decimals: { zh: "得分 604/7 显示为 {{shown}}；比较用精确值", en: "604/7 is shown as {{shown}}; compared exactly" },
  minimumScore: {
    zh: "低于 {{points}} 分的有名次，但不能入选或递补",
    en: "below {{points}} there is a rank but no seat",
  },
  noMinimum: { zh: "不设最低分", en: "no minimum" },
  commentBelow: {
    zh: "总分不到 {{points}} 分而没有评语的，不能封存",
    en: "a total below {{points}} without a comment cannot be sealed",
  },
  commentAbove: {
    zh: "总分超过 {{points}} 分而没有评语的，不能封存",
    en: "a total above {{points}} without a comment cannot be sealed",
  },
  noComment: { zh: "不要求评语", en: "no comment is asked for" },
  reserve: {
    zh: "{{categories}} 类共 {{all}} 名；末位完全同分的一并列入",
    en: "{{all}} in {{categories}} categories; exact ties of the last are included",
  },
  notice: {
    zh: "从星期一起算，第 {{days}} 个工作日是{{weekday}}",
    en: "from a Monday on, working day {{days}} is a {{weekday}}",
  },
  votes: {
    zh: "群众投票不计入得分，只在结果旁列出",
    en: "votes are no part of the score, only shown beside the result",
  },
  tieSteps: { zh: "共 {{count}} 步，全部相等才表决", en: "{{count}} steps; only those equal on all are voted on" },
} as const;

/** Days of the week, Sunday first. */
export const weekdayWords = [
  { zh: "星期日", en: "Sunday" },
  { zh: "星期一", en: "Monday" },
  { zh: "星期二", en: "Tuesday" },
  { zh: "星期三", en: "Wednesday" },
  { zh: "星期四", en: "Thursday" },
  { zh: "星期五", en: "Friday" },
  { zh: "星期六", en: "Saturday" },
] as const;
