import type { Sentence } from "#shared/words/sentence.ts";

/** Pictures that the guide shows, by the place where they are taken. */
export type GuideShot =
  "start" | "import" | "unlock" | "recusal" | "materials" | "scores" | "later" | "seal" | "print" | "export";

/** One step of the guide. */
export interface GuideStep {
  readonly title: Sentence;
  readonly says: readonly Sentence[];
  readonly shot: GuideShot;
  /** Begins the second page. */
  readonly turn?: true;
}

export const guideTitle: Sentence = { zh: "专家评审指南", en: "Guide for experts" };

export const guideLead: Sentence = {
  zh: "评审台全程不联网，每打一个分都自动保存。不懂就停下来问秘书处，不会弄坏任何东西。",
  en: "No network; every score saves itself. In doubt, stop and ask: nothing can break.",
};

export const guidePage: Sentence = { zh: "第 {{page}} 页 / 共 2 页", en: "Page {{page}} of 2" };

export const guideHelp: Sentence = {
  zh: "求助：请找现场秘书处人员，或拨打启用单上的求助电话。随时按 ? 可看全部快捷键。",
  en: "Help: ask in the room or call the number on your slip. Press ? for all keys.",
};

/** The ten steps, five a page. */
export const guideSteps: readonly GuideStep[] = [
  {
    title: { zh: "1　开始之前", en: "1  Before you begin" },
    says: [
      {
        zh: "准备好：纸质启用单、秘书处的 U 盘、老花镜。",
        en: "Have at hand: your paper slip, the stick, your glasses.",
      },
      { zh: "打开评审台，点「专家」。", en: 'Open the program and click "Expert".' },
      { zh: "字小：点右上角「大」「特大」。", en: 'Text too small? Click "Large" at the upper right.' },
    ],
    shot: "start",
  },
  {
    title: { zh: "2　导入评审包", en: "2  Import the bundle" },
    says: [
      {
        zh: "插入 U 盘，点「导入评审包」，选 .psb 文件。",
        en: 'Insert the stick, click "Import a bundle", choose the .psb file.',
      },
      {
        zh: "屏幕上的六个词须与启用单逐词相同，再打勾。有一个不同就停下，找秘书处。",
        en: "The six words on screen must be those on your slip; then tick the box. If one differs, stop and call.",
      },
    ],
    shot: "import",
  },
  {
    title: { zh: "3　输入启用码", en: "3  Enter your code" },
    says: [
      {
        zh: "点「用启用码打开」，照启用单输入。大小写、横线不要紧。",
        en: 'Click "Open with a slip\'s code" and type it. Case and dashes do not matter.',
      },
      { zh: "启用码只属于您：不拍照，不转交。", en: "The code is yours alone: no photographs, do not pass it on." },
    ],
    shot: "unlock",
  },
  {
    title: { zh: "4　回避与承诺", en: "4  Recusal and pledge" },
    says: [
      {
        zh: "先看完名单。与谁有关系，就在那一行点「回避」并选理由。",
        en: 'Read the list. Where you have a relation, click "Recuse" in that row and choose the reason.',
      },
      {
        zh: "再读承诺，打勾确认。评审中也可以随时申报回避。",
        en: "Then read the pledge and confirm. You may recuse yourself later too.",
      },
    ],
    shot: "recusal",
  },
  {
    title: { zh: "5　看材料", en: "5  Read the materials" },
    says: [
      {
        zh: "中间是材料：推荐表、照片、视频，点标签切换。",
        en: "Materials are in the middle: form, photos, video; click the tabs.",
      },
      { zh: "「＋」「－」放大缩小；分隔线可以拖动。", en: '"+" and "−" change the size; the dividers can be dragged.' },
      {
        zh: "打不开的材料请告诉秘书处，不影响别的材料。",
        en: "Tell the secretariat if one does not open; the others are not affected.",
      },
    ],
    shot: "materials",
  },
  {
    title: { zh: "6　打分", en: "6  Score" },
    says: [
      {
        zh: "直接键入数字，回车到下一项；↑ ↓ 按刻度增减。",
        en: "Type the number, Enter goes on; ↑ ↓ change it by one step.",
      },
      {
        zh: "Ctrl+回车：完成，换下一位。空着就是空着，不算 0 分。",
        en: "Ctrl+Enter: done, next candidate. Empty stays empty; it is never 0.",
      },
      {
        zh: "顶上显示「已保存」才算存好，断电也不丢。",
        en: '"Saved" at the top means it is on disk, even after a power cut.',
      },
    ],
    shot: "scores",
    turn: true,
  },
  {
    title: { zh: "7　拿不准、要离开", en: "7  Unsure, or leaving" },
    says: [
      {
        zh: "按 ! 标「待定」，以后再看；不能评就点「弃评」写理由。",
        en: 'Press ! to mark "undecided"; if you cannot judge, abstain with a reason.',
      },
      {
        zh: "离开座位点「锁定」，回来再输启用码，从原处继续。",
        en: 'Click "Lock" when you leave; your code brings you back to the same place.',
      },
    ],
    shot: "later",
  },
  {
    title: { zh: "8　检查与封存", en: "8  Check and seal" },
    says: [
      {
        zh: "「检查与封存」列出还缺什么，点名字就回到那里。",
        en: '"Check and seal" lists what is missing; a name takes you there.',
      },
      {
        zh: "全部评完，打勾，点「封存评分」。封存后仍可写明理由重新打开。",
        en: 'When all is complete, tick and click "Seal". With a reason you may reopen it later.',
      },
    ],
    shot: "seal",
  },
  {
    title: { zh: "9　打印并签名", en: "9  Print and sign" },
    says: [
      {
        zh: "点「打印评审表」（Ctrl+P），先看预览，再点「打印」。",
        en: 'Click "Print the sheets" (Ctrl+P), look, then "Print".',
      },
      {
        zh: "每一页签名、写日期。核对码须与封存页相同。",
        en: "Sign and date every page. The control code must be that of the sealing page.",
      },
    ],
    shot: "print",
  },
  {
    title: { zh: "10　交回", en: "10  Hand in" },
    says: [
      { zh: "点「导出评分文件」，存到 U 盘。", en: 'Click "Export the score file" and save it on the stick.' },
      {
        zh: "U 盘和签好的纸一起交给秘书处，当面核对密钥指纹和核对码。",
        en: "Hand in stick and signed paper together; compare fingerprint and control code there.",
      },
    ],
    shot: "export",
  },
];
