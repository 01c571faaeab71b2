import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of what people record against a suspicion of the program. */
export const checkedWords = {
  clear: {
    open: { zh: "核定不涉密……", en: "Found not secret…" },
    openOf: { zh: "核定「{{mark}}」不涉密", en: "Record that «{{mark}}» is not secret" },
    title: { zh: "核定不涉密", en: "Found not to be secret" },
    consequence: {
      zh: "只对这一份内容里的这些字样有效，内容一变即重新停下。两人的姓名、依据和时间记入日志，并写进报告和移交单；制作评审包之前可以撤销。涉密材料不得在本系统处理：有疑问的，不要核定，写出移交单。",
      en: "It holds for these words in this content alone; another content stops again. Both names, the basis and the time go into the journal, the report and the note; it can be revoked until a bundle is built. Secret material must not be handled here: when in doubt, record nothing and hand it over.",
    },
    mark: { zh: "发现的字样", en: "Words found" },
    at: { zh: "位置", en: "Place" },
    basis: { zh: "为什么不是密级标志（必填）", en: "Why it is no mark of secrecy (needed)" },
    judgement: {
      zh: "保密工作机构鉴定结论的文号和日期（法定标志必填）",
      en: "Number and day of the paper of those who judge secrets (needed for the law's mark)",
    },
    judgementOptional: {
      zh: "鉴定结论的文号和日期（有则填）",
      en: "Number and day of a paper of those who judge secrets (if any)",
    },
    witness: { zh: "复核人（另一人）", en: "Confirmed by (another person)" },
    confirm: {
      zh: "我们两人都已打开原件，看过「{{mark}}」所在之处，确认它不是国家秘密标志",
      en: "Both of us opened the original, looked at «{{mark}}» where it stands, and it is no mark of a state secret",
    },
    needsBasis: { zh: "请写明依据", en: "Give the basis" },
    needsJudgement: {
      zh: "「{{mark}}」是法定形式的标志，请写明鉴定结论",
      en: "«{{mark}}» has the form of the law: name the paper",
    },
    needsWitness: { zh: "请填写复核人", en: "Name the person who confirms" },
    needsConfirm: { zh: "请两人看过原件后勾选确认", en: "Look at the original, both of you, and tick the box" },
    run: { zh: "记录：不涉密", en: "Record: not secret" },
  },
  cleared: {
    title: { zh: "不涉密核定记录（{{n}}）", en: "Found not to be secret ({{n}})" },
    by: { zh: "{{at}} 经办 {{by}}，复核 {{witness}}", en: "{{at}}, {{by}}, confirmed by {{witness}}" },
    basis: { zh: "依据：{{basis}}", en: "Basis: {{basis}}" },
    judgement: { zh: "鉴定结论：{{judgement}}", en: "Paper: {{judgement}}" },
    revoked: { zh: "已撤销（{{by}}，{{at}}）：{{reason}}", en: "Revoked by {{by}}, {{at}}: {{reason}}" },
    revoke: { zh: "撤销……", en: "Revoke…" },
    revokeOf: { zh: "撤销「{{mark}}」的核定", en: "Revoke the record of «{{mark}}»" },
    revokeTitle: { zh: "撤销不涉密核定", en: "Revoke «not secret»" },
    revokeMeaning: {
      zh: "「{{mark}}」将重新停下：该对象不能再定为合格，也不能放入评审包。原记录保留。",
      en: "«{{mark}}» stops again: the candidate can be neither admitted nor put into a bundle. The record itself stays.",
    },
    reason: { zh: "理由（必填）", en: "Reason (needed)" },
    needsReason: { zh: "请写明撤销的理由", en: "Give the reason" },
    run: { zh: "撤销", en: "Revoke" },
    final: { zh: "已制作评审包，不能再撤销", en: "A bundle is built: it can no longer be revoked" },
  },
  apart: {
    open: { zh: "是两个单位……", en: "Two units…" },
    openOf: {
      zh: "「{{one}}」与「{{other}}」是两个单位",
      en: "«{{one}}» and «{{other}}» are two units",
    },
    reason: { zh: "为什么是两个单位（必填）", en: "Why they are two units (needed)" },
    run: { zh: "记录为两个单位", en: "Record as two units" },
    cancel: { zh: "取消", en: "Cancel" },
    title: { zh: "已记录为两个单位（{{n}}）", en: "Recorded as two units ({{n}})" },
    why: { zh: "理由", en: "Reason" },
    revoke: { zh: "撤销", en: "Revoke" },
    revokeOf: {
      zh: "撤销「{{one}}」与「{{other}}」是两个单位的记录",
      en: "Revoke that «{{one}}» and «{{other}}» are two units",
    },
  },
} as const satisfies WordTree;
