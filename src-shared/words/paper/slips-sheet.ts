import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on every activation slip. */
export const slipsSheetWords = {
  title: { zh: "启用单", en: "Activation slip" },
  practice: { zh: "演练 TEST", en: "Practice, does not count" },
  replaced: { zh: "启用单（补发，此前的一张已作废）", en: "Reissued" },
  expert: { zh: "专家编号", en: "Expert" },
  panel: { zh: "评审类别", en: "Panel" },
  code: { zh: "启用码", en: "Code" },
  words: {
    zh: "主办方密钥的六个词：须与屏幕上逐词相同；有一个词不同就停下，联系秘书处。",
    en: "Six words of the organiser's key: the screen must show the same six. If one differs, stop and call.",
  },
  fingerprint: { zh: "对应数字", en: "As digits" },
  bundle: { zh: "评审包", en: "Bundle" },
  version: { zh: "第 {{version}} 版", en: "version {{version}}" },
  help: { zh: "求助", en: "Help" },
  footer: {
    zh: "评审包 {{bundle}} 的启用单　沿虚线裁开，当面交给本人",
    en: "Cut along the dashes; hand over in person",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Three short instructions, numbered on the slip. */
export const slipInstructions: readonly Sentence[] = [
  {
    zh: "插入 U 盘 → 导入评审包 → 核对六个词 → 输入启用码。",
    en: "Insert the stick, import the bundle, compare the six words, type the code.",
  },
  { zh: "勿拍照，勿转交他人。", en: "Do not photograph it or pass it on." },
  {
    zh: "丢失请立即联系秘书处；补发后，旧启用单即作废。",
    en: "Lost? Call at once; a reissued slip voids the old one.",
  },
];
