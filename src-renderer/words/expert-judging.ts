import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the score form beside the scores: comments, phrases, history, taking back, what is not saved. */
export const judgingWords = {
  said: { zh: "对「{{name}}」的意见（可选）", en: "On “{{name}}” (optional)" },
  saidShort: { zh: "本项意见（可选）", en: "On this (optional)" },
  flagReason: { zh: "待定原因（可选）", en: "Why undecided (optional)" },
  comment: {
    label: { zh: "评语", en: "Comment" },
    wanted: { zh: "本总分须写评语。", en: "This total needs a comment." },
    below: { zh: "总分低于 {{points}} 须写。", en: "Needed below {{points}}. " },
    above: { zh: "总分高于 {{points}} 须写。", en: "Needed above {{points}}. " },
  },
  phrases: {
    open: { zh: "插入常用语（Ctrl+J）", en: "Insert a phrase (Ctrl+J)" },
    short: { zh: "常用语", en: "Phrases" },
    title: { zh: "我的常用语", en: "My phrases" },
    hint: {
      zh: "↑↓ 选择，Enter 或数字 1–9 插入，Esc 返回。常用语只属于您本人，加密保存在本机。",
      en: "↑↓ choose, Enter or 1–9 insert, Esc goes back. Phrases are yours alone and kept sealed on this laptop.",
    },
    none: {
      zh: "还没有常用语。在下面写一条，以后可直接插入评语。",
      en: "No phrases yet. Write one below to use it in comments.",
    },
    new: { zh: "新的常用语", en: "New phrase" },
    add: { zh: "添加", en: "Add" },
    edit: { zh: "修改", en: "Edit" },
    save: { zh: "保存", en: "Save" },
    delete: { zh: "删除", en: "Delete" },
  },
  history: {
    open: { zh: "修改记录", en: "History" },
    title: { zh: "修改记录：{{name}}", en: "History: {{name}}" },
    explains: {
      zh: "只有您本人能看到。两秒内改写的中间数值不列出。",
      en: "For your eyes only. Values typed over within two seconds are left out.",
    },
    none: { zh: "还没有给过分。", en: "No score was given yet." },
    changes: { zh: "分数的每次变动", en: "Every change of a score" },
    at: { zh: "时间", en: "When" },
    criterion: { zh: "评分项", en: "Criterion" },
    change: { zh: "原分数 → 新分数", en: "Old → new" },
    blank: { zh: "空白", en: "blank" },
  },
  foot: {
    commentNeeded: {
      zh: "按规则，这个总分须写评语，请补写。",
      en: "By the rules this total needs a comment; please write one.",
    },
    unsaved: {
      zh: "还有内容没有存上，现在锁定会丢失；请先按「立即重试」。",
      en: "Something is not saved and locking would lose it; press “Try now” first.",
    },
    nothingToUndo: { zh: "没有可以撤销或重做的操作。", en: "There is nothing to take back or do again." },
    undone: { zh: "已撤销：{{name}} {{from}} → {{to}}", en: "Taken back: {{name}} {{from}} → {{to}}" },
    redone: { zh: "已重做：{{name}} {{from}} → {{to}}", en: "Done again: {{name}} {{from}} → {{to}}" },
    undoneFlag: { zh: "已撤销：待定标记", en: "Taken back: the mark “undecided”" },
    redoneFlag: { zh: "已重做：待定标记", en: "Done again: the mark “undecided”" },
  },
  keys: {
    undo: {
      zh: "撤销、重做分数和待定标记（文字框内仍撤销文字）",
      en: "Take back, do again (in a text: the text's own)",
    },
    history: { zh: "本候选对象的修改记录", en: "History of this candidate's scores" },
    phrases: { zh: "在评语中插入常用语", en: "Put a phrase into a comment" },
  },
  unsaved: {
    where: { zh: "未保存的是：{{places}}", en: "Not saved: {{places}}" },
    comment: { zh: "评语", en: "comment" },
    flag: { zh: "待定标记", en: "mark “undecided”" },
    said: { zh: "{{name}}的意见", en: "words on {{name}}" },
    more: { zh: "等 {{total}} 处", en: "and {{total}} more" },
  },
} as const satisfies WordTree;
