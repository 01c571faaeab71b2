import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the page on which sheets are looked at, printed and saved. */
export const paperWords = {
  title: { zh: "打印评审表", en: "Print the sheets" },
  open: { zh: "打印评审表……", en: "Print the sheets…" },
  openMeaning: {
    zh: "评分表、汇总表、承诺书和空白表，先预览再打印（Ctrl+P）",
    en: "Score sheets, summary, pledge and blank sheets: look first, then print (Ctrl+P)",
  },
  key: { zh: "预览并打印评审表", en: "Preview and print the sheets" },
  backToSeal: { zh: "检查与封存", en: "Check and seal" },
  backToDesk: { zh: "返回评审台", en: "Back to the desk" },
  parts: {
    title: { zh: "打印哪些", en: "Which sheets" },
    pledge: { zh: "评审承诺书", en: "Pledge" },
    summary: { zh: "评分汇总表（横向）", en: "Summary (landscape)" },
    scores: { zh: "评分表（含评语）", en: "Score sheets with comments" },
    blank: { zh: "空白评分表（手写备用）", en: "Blank sheets, to fill in by hand" },
    none: { zh: "请至少选一种。", en: "Choose at least one." },
  },
  state: {
    sealed: { zh: "第 {{revision}} 次封存，{{at}}", en: "Revision {{revision}}, sealed {{at}}" },
    control: { zh: "核对码", en: "Control code" },
    controlMeaning: {
      zh: "每一页都印有同一核对码，应与封存页和秘书处屏幕上的一致。",
      en: "Each page carries this code; the sealing page and the secretariat's screen show the same.",
    },
    draft: { zh: "草稿：还没有封存", en: "Draft: not sealed yet" },
    draftMeaning: {
      zh: "每一页都标明「草稿」，没有核对码，不能作为提交依据。封存后请重新打印。",
      en: "Each page says DRAFT and carries no control code. Print again once you have sealed.",
    },
    pages: { zh: "A4，共 {{pages}} 页", en: "A4, {{pages}} pages" },
  },
  making: { zh: "正在生成预览……", en: "Making the preview…" },
  preview: { zh: "评审表预览", en: "Preview of the sheets" },
  print: {
    run: { zh: "打印……", en: "Print…" },
    drawing: { zh: "正在准备第 {{page}} 页，共 {{pages}} 页", en: "Preparing page {{page}} of {{pages}}" },
    done: {
      zh: "已送往打印机，共 {{pages}} 页。请逐页签名并写上日期。",
      en: "Sent to the printer: {{pages}} pages. Sign and date each.",
    },
    cancelled: { zh: "没有打印（已取消）。", en: "Not printed: cancelled." },
    failed: {
      zh: "页面没能画出来，没有打印。请改用「保存为 PDF」。",
      en: "A page could not be drawn; nothing was printed. Save the PDF instead.",
    },
  },
  save: {
    run: { zh: "保存为 PDF……", en: "Save as PDF…" },
    done: { zh: "已保存到 {{path}}", en: "Saved to {{path}}" },
    personal: {
      zh: "文件含候选对象姓名和您的评分，未加密，请只存到指定的 U 盘。",
      en: "The file holds names and your scores in the clear: save it to the designated stick only.",
    },
    reveal: { zh: "在文件夹中显示", en: "Show in folder" },
  },
  undrawable: {
    title: {
      zh: "有 {{count}} 处打印不出的字，暂不能打印",
      en: "Cannot be printed: {{count}}. Printing waits",
    },
    explains: {
      zh: "程序自带的字体没有这些字。纸上以编号代替，例如〔U+20BB7〕。",
      en: "The shipped font lacks them. On paper they stand as numbers, such as 〔U+20BB7〕.",
    },
    character: { zh: "字", en: "Character" },
    place: { zh: "在哪里", en: "Where" },
    ofCandidate: { zh: "{{field}}：第 {{number}} 号 {{name}}", en: "{{field}}: no. {{number}} {{name}}" },
    byHand: { zh: "我已看过，会在纸上手写补上这些字", en: "I have read this and will write them in by hand" },
    fields: {
      round: { zh: "活动名称", en: "Title of the round" },
      expert: { zh: "专家姓名", en: "Name of the expert" },
      category: { zh: "类别", en: "Category" },
      criterion: { zh: "评分项", en: "Criterion" },
      "reopen-reason": { zh: "重新打开的理由", en: "Reason for reopening" },
      name: { zh: "候选对象姓名", en: "Candidate's name" },
      unit: { zh: "单位", en: "Unit" },
      reason: { zh: "回避或弃评理由", en: "Reason" },
      comment: { zh: "评语", en: "Comment" },
      "criterion-comment": { zh: "单项意见", en: "Comment on a criterion" },
    },
  },
} as const satisfies WordTree;
