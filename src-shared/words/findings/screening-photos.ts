import type { Message } from "#shared/words/sentence.ts";

const resend = {
  zh: "请推荐单位换一张符合要求的照片。",
  en: "Ask the recommending unit for a photo that meets the rule.",
};
const mayStay = {
  zh: "可以接收；如影响使用，可请推荐单位更换。",
  en: "It may stay; ask for another one if it gets in the way.",
};

/** What may be found of portraits and photos. */
export const photoFindings = {
  "portrait-missing": {
    says: { zh: "缺少证件照。", en: "The portrait is missing." },
    next: { zh: "请推荐单位补交。", en: "Ask the recommending unit to send it." },
  },
  "portrait-several": {
    says: { zh: "证件照有 {{count}} 张，应为 1 张。", en: "There are {{count}} portraits; one is expected." },
    next: { zh: "请确认用哪一张，并写明理由。", en: "Decide which one counts and record the reason." },
  },
  "portrait-shape": {
    says: {
      zh: "证件照“{{fileName}}”为 {{widthPx}} × {{heightPx}} 像素，不是小2寸竖版的形状。",
      en: "The portrait “{{fileName}}” is {{widthPx}} × {{heightPx}} px, not the upright small 2-inch shape.",
    },
    next: mayStay,
  },
  "photos-too-few": {
    says: {
      zh: "工作照片 {{count}} 张，要求 {{minimum}} 至 {{maximum}} 张。",
      en: "{{count}} work photos; {{minimum}} to {{maximum}} are required.",
    },
    next: { zh: "请推荐单位补交照片。", en: "Ask the recommending unit for more photos." },
  },
  "photos-too-many": {
    says: {
      zh: "工作照片 {{count}} 张，要求 {{minimum}} 至 {{maximum}} 张。",
      en: "{{count}} work photos; {{minimum}} to {{maximum}} are required.",
    },
    next: {
      zh: "请推荐单位确定保留哪几张；程序不代为挑选。",
      en: "Ask the recommending unit which ones to keep; the program does not choose.",
    },
  },
  "photo-not-jpeg": {
    says: {
      zh: "“{{fileName}}”的内容不是 JPG 照片（实际为 {{content}}）。",
      en: "“{{fileName}}” is not a JPG photo (its content is {{content}}).",
    },
    next: {
      zh: "请推荐单位转成 JPG 后重新提交；只改后缀名无效。",
      en: "Ask for a real JPG; a changed suffix does not help.",
    },
  },
  "photo-broken": {
    says: {
      zh: "照片“{{fileName}}”损坏，打不开（{{fault}}）。",
      en: "The photo “{{fileName}}” is damaged and does not open ({{fault}}).",
    },
    next: resend,
  },
  "photo-too-small": {
    says: {
      zh: "照片“{{fileName}}”为 {{sizeBytes}} 字节，低于 1M（下限 {{limitBytes}} 字节）。",
      en: "The photo “{{fileName}}” has {{sizeBytes}} bytes, below the limit of {{limitBytes}}.",
    },
    next: resend,
  },
  "photo-too-large": {
    says: {
      zh: "照片“{{fileName}}”为 {{sizeBytes}} 字节，高于 3M（上限 {{limitBytes}} 字节）。",
      en: "The photo “{{fileName}}” has {{sizeBytes}} bytes, above the limit of {{limitBytes}}.",
    },
    next: resend,
  },
  "photo-size-edge": {
    says: {
      zh: "照片“{{fileName}}”为 {{sizeBytes}} 字节，在 1M 或 3M 的两种算法之间，按合格处理。",
      en: "The photo “{{fileName}}” has {{sizeBytes}} bytes, between two ways of reading the limit; it counts as passing.",
    },
    next: mayStay,
  },
  "photo-name": {
    says: {
      zh: "照片文件名“{{fileName}}”不是“姓名（名称）+序号”，建议“{{proposed}}”。",
      en: "“{{fileName}}” is not name and number; “{{proposed}}” is proposed.",
    },
    next: { zh: "可以接收；程序不会改动原文件名。", en: "It may stay; the program never renames the original." },
  },
} as const satisfies Record<string, Message>;
