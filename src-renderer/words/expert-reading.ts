import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of reading: the viewers' frames, what cannot be shown, and notes. */
export const readingWords = {
  frame: {
    pdf: { zh: "PDF 内容", en: "PDF content" },
    word: { zh: "Word 内容", en: "Word content" },
    photos: { zh: "照片内容", en: "Photos" },
    video: { zh: "视频内容", en: "Video" },
  },
  page: { zh: "{{page}} / {{total}} 页", en: "Page {{page}} / {{total}}" },
  thumbnails: { zh: "缩略图", en: "Thumbnails" },
  photoTools: { zh: "照片工具栏", en: "Photo tools" },
  notDated: { zh: "拍摄日期未知", en: "day not known" },
  fit: {
    width: { zh: "适合宽度", en: "Fit width" },
    page: { zh: "整页", en: "Whole page" },
  },
  large: { zh: "放大阅读", en: "Large view" },
  small: { zh: "小图：{{title}}", en: "Small picture: {{title}}" },
  backToDesk: { zh: "返回评分", en: "Back to scoring" },
  search: {
    label: { zh: "在 PDF 中查找", en: "Find in the PDF" },
    previous: { zh: "上一处", en: "Previous hit" },
    next: { zh: "下一处", en: "Next hit" },
    hit: { zh: "第 {{current}} 处，共 {{total}} 处", en: "{{current}} of {{total}}" },
    running: { zh: "正在查找，第 {{searched}} / {{pages}} 页", en: "Searching, page {{searched}} of {{pages}}" },
    none: { zh: "没有找到", en: "Nothing found" },
    scan: {
      zh: "这份 PDF 是扫描件，没有可查找的文字",
      en: "This PDF is a scan: it has no text to search",
    },
  },
  why: {
    unreadable: {
      zh: "文件内容不完整或格式有误，无法显示。",
      en: "The file is incomplete or malformed and cannot be drawn.",
    },
    locked: { zh: "这份 PDF 设有打开密码，无法显示。", en: "This PDF asks for a password and cannot be opened." },
    heic: {
      zh: "这是苹果手机的 HEIC 格式，本机不能显示；秘书处可换成 JPEG 重新提供。",
      en: "This is Apple's HEIC format, which cannot be shown here; the secretariat can give it as JPEG.",
    },
    "not-a-picture": {
      zh: "文件名像照片，内容却不是能显示的照片格式。",
      en: "It is named like a photo, but its content is no photo of a kind that is shown here.",
    },
    "too-large": {
      zh: "照片像素太多（超过 8000 万），打开会耗尽内存，所以不打开。",
      en: "The photo has too many pixels (over 80 million); opening it would use up the memory.",
    },
    "no-viewer": { zh: "本程序不能显示这种格式。", en: "This program does not show files of this kind." },
    crashed: {
      zh: "显示它的窗口意外停止；评分和其他材料都不受影响。",
      en: "The viewer stopped unexpectedly; scores and other materials are not affected.",
    },
    damaged: { zh: "文件内容与签名不一致。", en: "Its content is not what was signed." },
    absent: { zh: "没有取到这份文件。", en: "The file could not be fetched." },
    away: { zh: "材料所在的 U 盘不在。", en: "The stick with it is away." },
  },
  goOn: {
    zh: "已记入您的评审报告。请依据其他材料评审；评分照常自动保存。",
    en: "It is noted on your report. Judge by the other materials; scores are saved as always.",
  },
  verdicts: {
    head: { zh: "初审", en: "Check" },
    pass: { zh: "✓ 符合", en: "✓ holds" },
    verify: { zh: "✓ 符合（约数，请核对）", en: "✓ holds (approximate: compare)" },
    "needs-exception": { zh: "△ 未达原则要求，秘书处已准予", en: "△ below the principle; admitted by the secretariat" },
    fail: { zh: "△ 申报不符，秘书处已准予", en: "△ declared otherwise; admitted by the secretariat" },
    invalid: { zh: "？ 申报读不成数值", en: "? cannot be read as a value" },
    missing: { zh: "？ 未申报", en: "? not declared" },
    judged: { zh: "由您评判", en: "yours to judge" },
    admitted: { zh: "初审合格", en: "Admitted" },
    strip: { zh: "申报与条件", en: "Declared and conditions" },
    all: { zh: "全部条件", en: "All conditions" },
  },
  notes: {
    title: { zh: "笔记 {{total}}", en: "Notes {{total}}" },
    panel: { zh: "我的笔记", en: "My notes" },
    private: {
      zh: "笔记加密保存在本机，只有勾选「随评分交出」的才会写进评分文件。",
      en: "Notes stay sealed on this laptop; only those marked «hand in» go into the score file.",
    },
    onPage: { zh: "第 {{page}} 页", en: "Page {{page}}" },
    onMaterial: { zh: "整份材料", en: "Whole material" },
    write: { zh: "在第 {{page}} 页记一笔", en: "A note on page {{page}}" },
    writeWhole: { zh: "给这份材料记一笔", en: "A note on this material" },
    add: { zh: "保存笔记", en: "Save note" },
    edit: { zh: "修改", en: "Edit" },
    cancel: { zh: "取消", en: "Cancel" },
    remove: { zh: "删除", en: "Delete" },
    removeSure: { zh: "删除这条笔记？删除后不能恢复。", en: "Delete this note? It cannot be brought back." },
    handIn: { zh: "随评分交出", en: "Hand in" },
    none: { zh: "这份材料还没有笔记。", en: "No notes on this material yet." },
    elsewhere: { zh: "其他材料上的笔记", en: "Notes on other materials" },
    goTo: { zh: "翻到第 {{page}} 页", en: "Go to page {{page}}" },
    handedInCount: {
      zh: "{{total}} 条笔记会随评分文件交出（在笔记上勾选的）",
      en: "{{total}} notes go with the score file (those you marked)",
    },
  },
} as const satisfies WordTree;
