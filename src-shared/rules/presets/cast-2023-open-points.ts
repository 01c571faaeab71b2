import type { z } from "zod";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** What the notice leaves open (§2–§7) or does not regulate (§10), and what is applied here. */
export const openPoints: z.input<typeof RuleFile>["openPoints"] = [
  {
    text: { zh: "席位能否空缺", en: "Whether seats may stay empty" },
    setting: { zh: "可以，须记录理由", en: "Yes, with a recorded reason" },
    source: "通知要点 §2",
  },
  {
    text: { zh: "第4类的名称有两种写法", en: "Category 4 is spelt in two ways" },
    setting: {
      zh: "条件标题用“科技志愿服务点(社区或村)”，称号用“最美科技志愿服务社区”",
      en: "One spelling for the heading of the conditions, one for the title given",
    },
    source: "通知要点 §2",
  },
  {
    text: { zh: "2年以上从哪一天算", en: "Day on which the 2 years are counted" },
    setting: {
      zh: "算到截止日2023-11-20；满两年的同一日即为达到，没有同一日的以当月最后一日为准",
      en: "The deadline, 2023-11-20; the same calendar day counts, or the last day of the month where there is none",
    },
    source: "通知要点 §3",
  },
  {
    text: { zh: "硬性条件不达标时能否例外", en: "Exceptions to failed hard conditions" },
    setting: {
      zh: "不合格，除非秘书处记录理由和决定人",
      en: "Not admitted unless the secretariat records an override with reason and name",
    },
    source: "通知要点 §3",
  },
  {
    text: { zh: "项目志愿者少于10人的下限", en: "Floor below 10 volunteers of a project" },
    setting: { zh: "不设下限，须记录理由", en: "None; a reason must be recorded" },
    source: "通知要点 §3",
  },
  {
    text: { zh: "活动场次的计算时间段", en: "Time window of the numbers of activities" },
    setting: { zh: "不限，按累计场次", en: "None; all activities count" },
    source: "通知要点 §3",
  },
  {
    text: { zh: "被退回或撤回的推荐是否释放名额", en: "Whether a withdrawn or rejected nomination frees its place" },
    setting: { zh: "截止日前释放，截止日后不释放", en: "Until the deadline, not after it" },
    source: "通知要点 §4",
  },
  {
    text: { zh: "同一对象由两个单位推荐", en: "The same candidate recommended by two units" },
    setting: { zh: "提示，由秘书处决定；只算一次", en: "Flagged, the secretariat decides; counts once" },
    source: "通知要点 §5",
  },
  {
    text: { zh: "截止日当天收到是否按时", en: "Whether the day of the deadline counts" },
    setting: { zh: "北京时间2023-11-20 24:00前收到为按时", en: "On time until 24:00 of 2023-11-20, Beijing time" },
    source: "通知要点 §6",
  },
  {
    text: { zh: "第2至4类是否需要证件照", en: "Portrait for categories 2 to 4" },
    setting: { zh: "不要求", en: "Not required" },
    source: "通知要点 §6",
  },
  {
    text: { zh: "照片1M、3M的字节数", en: "Bytes of 1 M and 3 M of photos" },
    setting: {
      zh: "小于1,000,000或大于3,145,728字节不合格；1,048,576至3,000,000字节合格；其间合格并备注",
      en: "Fails below 1,000,000 or above 3,145,728; passes from 1,048,576 to 3,000,000; a remark between",
    },
    source: "通知要点 §6",
  },
  {
    text: { zh: "小2寸照片的尺寸", en: "Size of a small 2-inch portrait" },
    setting: {
      zh: "不限像素；竖版宽高比0.68至0.80，其他备注",
      en: "No pixel rule; upright, width : height 0.68 to 0.80, else a remark",
    },
    source: "通知要点 §6",
  },
  {
    text: { zh: "照片文件名", en: "File names of photos" },
    setting: {
      zh: "姓名（名称）加序号，中间可有分隔符；其他备注并给出建议名，不自动改名",
      en: "Name and running number with an optional separator; others get a remark and a proposal, never a silent rename",
    },
    source: "通知要点 §6",
  },
  {
    text: { zh: "群众点赞投票的权重", en: "Weight of public votes" },
    setting: { zh: "不计入评分，不给专家看", en: "No part of any score, hidden from experts" },
    source: "通知要点 §7",
  },
  {
    text: { zh: "评审专家人数", en: "Number of experts" },
    setting: {
      zh: "每类5至15人，宜为单数；少于5人提示",
      en: "5 to 15 per category, preferably odd; a warning below 5",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "评分表", en: "Score form" },
    setting: {
      zh: "满分100分，各类按§3的条件设项，可打半分",
      en: "100 points, criteria per category from §3, half points allowed",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "回避", en: "Recusal" },
    setting: { zh: "回避的专家不打分，该格为空", en: "A recused expert gives no score; the cell stays empty" },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "缺分", en: "Missing scores" },
    setting: { zh: "为空，不作0分；至少3个有效分才排名", en: "Empty, never 0; at least 3 valid scores to be ranked" },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "汇总方法", en: "Aggregation" },
    setting: {
      zh: "有效分达到5个起去掉1个最高分和1个最低分，不足5个取平均；四舍五入保留两位小数，排名按精确值",
      en: "From 5 valid scores on one highest and one lowest are dropped, below that the plain mean; shown with two decimals half up, ranked by exact values",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "末位并列", en: "Tie at the last place" },
    setting: {
      zh: "依次比较最高权重项、其余各项、未去高低分的平均；仍并列由集体表决并记录",
      en: "Highest-weight criterion, then the next ones, then the untrimmed mean; still tied: people vote and the vote is recorded",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "入选最低分", en: "Minimum score for selection" },
    setting: { zh: "不设", en: "None" },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "递补名单", en: "Reserve list" },
    setting: {
      zh: "每类3名（末位并列的一并列出），须经记录的决定才使用",
      en: "The next 3 of each category and all equal to the last of them, used only by recorded decision",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "单位、领域、地区平衡", en: "Balance by unit, field or region" },
    setting: {
      zh: "不设；改变排名须记录理由和批准人",
      en: "None; a change against the ranking needs a recorded reason and approver",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "公示时间", en: "Length of the public notice" },
    setting: { zh: "5个工作日", en: "5 working days" },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "公示名单顺序", en: "Order of the public list" },
    setting: {
      zh: "个人按姓氏笔画，其他按行政区划；不按得分",
      en: "Stroke order of surnames for persons, administrative order for the others; not by score",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "归档", en: "Archive" },
    setting: {
      zh: "规则、评审包、签名评分文件、汇总、纪要、名单连同校验值一并保存",
      en: "Rules, bundles, signed score files, summaries, minutes and list are kept together with checksums",
    },
    source: "通知未规定（要点 §10）",
  },
  {
    text: { zh: "冻结评分前应交回的评分文件", en: "Score files that must be in before the freeze" },
    setting: { zh: "不少于专家的80%，不足时须记录理由", en: "At least 80 % of the experts, or a recorded reason" },
    source: "通知未规定（要点 §10）",
  },
];
