import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the page on which scores are checked, sealed and handed in. */
export const sealingWords = {
  title: { zh: "检查与封存", en: "Check and seal" },
  back: { zh: "返回评审台", en: "Back to the desk" },
  counts: {
    complete: { zh: "已评完", en: "Scored" },
    missing: { zh: "未评完", en: "Incomplete" },
    flagged: { zh: "待定", en: "Undecided" },
    recused: { zh: "回避", en: "Recused" },
    abstained: { zh: "弃评", en: "Abstained" },
  },
  missing: {
    title: { zh: "还没有评完，暂不能封存", en: "Not complete: cannot be sealed yet" },
    safe: { zh: "已填的分数都已保存。", en: "All scores given so far are saved." },
    criteria: { zh: "缺：{{names}}", en: "missing: {{names}}" },
    more: { zh: "其余 {{total}} 个", en: "{{total}} more" },
  },
  ready: { zh: "全部评完，可以封存。", en: "Everything is complete and can be sealed." },
  flaggedTitle: {
    zh: "标了「待定」，请再看一眼（不影响封存）",
    en: "Marked undecided: look again (does not block sealing)",
  },
  changedTitle: {
    zh: "评审包更新后还没有再看（不影响封存）",
    en: "Changed by a newer bundle and not looked at again (does not block sealing)",
  },
  hintsTitle: { zh: "提醒（不影响封存）", en: "Worth a look (does not block sealing)" },
  hints: {
    "equal-pile": {
      zh: "{{category}}：有 {{total}} 个候选对象总分完全相同。",
      en: "{{category}}: {{total}} candidates have exactly the same total.",
    },
    "same-criterion": {
      zh: "{{category}}：「{{criterion}}」给所有人都是 {{points}} 分。",
      en: "{{category}}: everyone has {{points}} for “{{criterion}}”.",
    },
    "line-tie": {
      zh: "{{category}}：席位线上有 {{total}} 个候选对象总分完全相同。",
      en: "{{category}}: {{total}} candidates at the seat line have exactly the same total.",
    },
    "line-near": {
      zh: "{{category}}：席位线上下只差 {{points}} 分。",
      en: "{{category}}: only {{points}} points lie between the two sides of the seat line.",
    },
    "small-spread": {
      zh: "{{category}}：最高与最低总分只差 {{points}} 分，几乎拉不开差距。",
      en: "{{category}}: highest and lowest total are only {{points}} points apart.",
    },
  },
  totals: { zh: "我的总分", en: "My totals" },
  name: { zh: "候选对象", en: "Candidate" },
  category: { zh: "类别", en: "Category" },
  total: { zh: "总分", en: "Total" },
  seal: {
    title: { zh: "封存", en: "Seal" },
    explains: {
      zh: "封存后生成带签名的评分文件，只有秘书处能打开；评审台变为只读。交回后如需修改，可写明理由重新打开，成为新的一次。",
      en: "Sealing makes a signed score file that only the secretariat can open; the desk becomes read-only. You can reopen it with a reason, which makes a new revision.",
    },
    confirm: { zh: "我确认以上评分由本人作出，没有遗漏", en: "I confirm that these scores are mine and complete" },
    run: { zh: "封存评分", en: "Seal the scores" },
  },
  sealed: {
    title: { zh: "已封存", en: "Sealed" },
    safe: {
      zh: "评分文件保存在本机；交到秘书处才算交回。",
      en: "The score file is kept on this laptop; it counts once the secretariat has it.",
    },
    revision: { zh: "第几次", en: "Revision" },
    at: { zh: "封存时间", en: "Sealed at" },
    file: { zh: "文件", en: "File" },
    short: { zh: "核对码", en: "Check code" },
    sha256: { zh: "SHA-256", en: "SHA-256" },
    key: { zh: "签名密钥指纹", en: "Key fingerprint" },
    next: {
      zh: "导出到 U 盘，交给秘书处，并当面核对密钥指纹。",
      en: "Export it to the stick, hand it in and compare the key fingerprint there.",
    },
  },
  export: {
    run: { zh: "导出评分文件……", en: "Export the score file…" },
    done: { zh: "已导出到 {{path}}（核对码 {{code}}）", en: "Exported to {{path}} (check code {{code}})" },
    reveal: { zh: "在文件夹中显示", en: "Show in folder" },
  },
  reopen: {
    title: { zh: "需要修改？", en: "Something to change?" },
    explains: {
      zh: "重新打开后可以改分，再封存成为第 {{revision}} 次。已交出的文件需要换成新的。",
      en: "Reopen it, change scores and seal again as revision {{revision}}. A file already handed in must be replaced.",
    },
    reason: { zh: "重新打开的理由（必填）", en: "Reason for reopening (needed)" },
    run: { zh: "重新打开", en: "Reopen" },
  },
} as const satisfies WordTree;
