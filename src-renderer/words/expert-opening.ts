import { pledgeText } from "#shared/words/pledge.ts";
import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the steps before scoring: recusal, pledge, rubric. */
export const openingWords = {
  back: { zh: "上一步", en: "Back" },
  recusal: {
    title: { zh: "请先看名单，申报回避", en: "Look through the list and recuse yourself where needed" },
    explains: {
      zh: "与候选对象有下列关系之一，应当回避：{{reasons}}。回避的候选对象由其他专家评，不影响其得分。",
      en: "You should recuse yourself if one of these holds: {{reasons}}. Other experts score that candidate; nothing is lost for it.",
    },
    later: { zh: "评审中发现需要回避，也可以随时申报。", en: "You may still recuse yourself later, while reviewing." },
    name: { zh: "候选对象", en: "Candidate" },
    category: { zh: "类别", en: "Category" },
    unit: { zh: "推荐单位", en: "Recommending unit" },
    place: { zh: "所在单位或地区", en: "Own unit or place" },
    standing: { zh: "回避", en: "Recusal" },
    recuse: { zh: "回避……", en: "Recuse…" },
    takeBack: { zh: "撤回", en: "Take back" },
    bySecretariat: { zh: "秘书处已登记", en: "set by the secretariat" },
    search: { zh: "搜索候选对象", en: "Search candidates" },
    next: { zh: "名单已看完，下一步", en: "I have seen the list: next" },
    summary: { zh: "共 {{total}} 个候选对象，回避 {{recused}} 个", en: "{{total}} candidates, {{recused}} recused" },
  },
  pledge: {
    title: { zh: "评审承诺", en: "Pledge" },
    text: pledgeText,
    agree: { zh: "我已阅读并承诺遵守", en: "I have read this and pledge to keep it" },
    fingerprint: { zh: "我的签名密钥指纹", en: "Fingerprint of my signing key" },
    fingerprintMeaning: {
      zh: "评分文件用这把密钥签名。交回文件时，秘书处的屏幕上会显示同一指纹，请当面核对。",
      en: "Your score file is signed with this key. The secretariat sees the same fingerprint when you hand it in: compare it there.",
    },
    run: { zh: "确认承诺，下一步", en: "Confirm and go on" },
    done: { zh: "已于 {{at}} 承诺", en: "Pledged at {{at}}" },
    next: { zh: "下一步", en: "Next" },
  },
  rubric: {
    title: { zh: "评分标准", en: "Rubric" },
    explains: {
      zh: "每项按最小刻度打分，各项相加为总分。没有填写就是空白，不会按 0 分计算。",
      en: "Score each criterion by its step; the total is their sum. An empty field stays empty and never counts as 0.",
    },
    max: { zh: "满分 {{max}}", en: "max. {{max}}" },
    step: { zh: "最小刻度 {{step}} 分", en: "steps of {{step}}" },
    start: { zh: "开始评审", en: "Start reviewing" },
    resume: { zh: "返回评审台", en: "Back to the desk" },
    seats: { zh: "拟入选 {{seats}} {{word}}", en: "{{seats}} {{word}} to be selected" },
  },
} as const satisfies WordTree;
