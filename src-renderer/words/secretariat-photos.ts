import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of photos that are used twice. */
export const photosWords = {
  title: { zh: "照片对照", en: "Photos side by side" },
  count: { zh: "可能重复使用的照片（{{n}} 对）", en: "Photos that may be used twice ({{n}})" },
  lead: {
    zh: "同一文件，或看起来相同的工作照片（放大缩小、重新保存也能看出）。程序只提出，由人认定。",
    en: "The same file, or work photos that look alike, also when made smaller or saved anew. The program only points out; a person decides.",
  },
  more: {
    zh: "先列出 {{shown}} 对，认定后再列其余；每个候选对象的初审页上都有它自己的。",
    en: "The first {{shown}} are listed, the others once these are decided; each candidate's page has its own.",
  },
  none: { zh: "没有发现重复使用的照片。", en: "No photo seems to be used twice." },
  same: { zh: "＝ 同一文件", en: "= Same file" },
  alike: { zh: "≈ 看起来相同（256 处中 {{n}} 处不同）", en: "≈ Look alike ({{n}} of 256 differ)" },
  open: { zh: "! 待认定", en: "! To be decided" },
  reused: { zh: "✕ 同一张，须更换", en: "✕ One picture, to be replaced" },
  accepted: { zh: "✓ 可以都保留", en: "✓ Both may stay" },
  by: { zh: "{{by}}，{{at}}", en: "{{by}}, {{at}}" },
  judge: { zh: "对照并认定……", en: "Compare and decide…" },
  judgeOf: { zh: "对照并认定 {{one}} 与 {{other}}", en: "Compare and decide {{one}} and {{other}}" },
  again: { zh: "重新认定……", en: "Decide again…" },
  picture: { zh: "{{name}} 的照片 {{file}}", en: "Photo {{file}} of {{name}}" },
  dialog: {
    title: { zh: "是不是同一张照片", en: "Is this one photo?" },
    consequence: {
      zh: "认定连同姓名和时间记下，对这两个文件的内容一直有效，以后重新接收也不再问；可以重新认定。",
      en: "The decision is recorded with name and time and holds for the content of both files in later intakes; it can be made anew.",
    },
    verdict: { zh: "认定", en: "Decision" },
    reason: { zh: "理由", en: "Reason" },
    needsVerdict: { zh: "请选择认定结果", en: "Choose a decision" },
    needsReason: { zh: "都保留的，请写明理由", en: "Give the reason why both may stay" },
    run: { zh: "记下认定", en: "Record it" },
  },
} as const satisfies WordTree;
