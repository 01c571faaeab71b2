import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of what merging changes cell by cell, and of taking an import out again. */
export const importsWords = {
  diff: {
    title: {
      zh: "替换第 {{revision}} 版：{{n}} 个分值有变化，其中新增 {{fresh}} 个",
      en: "Replaces revision {{revision}}: {{n}} cells change, {{fresh}} of them new",
    },
    none: {
      zh: "替换第 {{revision}} 版：没有分值变化",
      en: "Replaces revision {{revision}}: no cell changes",
    },
    candidate: { zh: "候选对象", en: "Candidate" },
    criterion: { zh: "指标", en: "Criterion" },
    before: { zh: "现计分值", en: "Counts now" },
    after: { zh: "合并后", en: "After merging" },
    noScore: { zh: "无", en: "none" },
  },
  balance: {
    files: {
      zh: "文件：读入 {{all}} ＝ 将计入 {{merged}} ＋ 无变化 {{same}} ＋ 拒收 {{refused}}",
      en: "Files: {{all}} read = {{merged}} to merge + {{same}} unchanged + {{refused}} refused",
    },
    forms: {
      zh: "评分表：读入 {{all}} ＝ 将计入 {{merged}} ＋ 无变化 {{same}} ＋ 拒收 {{refused}}",
      en: "Score forms: {{all}} read = {{merged}} to merge + {{same}} unchanged + {{refused}} refused",
    },
  },
  title: { zh: "已计入的评分文件", en: "Score files that were merged" },
  lead: {
    zh: "冻结前可以撤出一份：写明理由和见证人，留下记录，文件不会丢失。撤出前自动备份数据库。",
    en: "Until the freeze one can be taken out, with a reason and a witness, on record; the file is kept. The database is copied first.",
  },
  none: { zh: "还没有计入任何评分文件。", en: "No score file is merged yet." },
  column: {
    expert: { zh: "专家", en: "Expert" },
    revision: { zh: "版次", en: "Revision" },
    file: { zh: "文件", en: "File" },
    merged: { zh: "计入", en: "Merged" },
    state: { zh: "状态", en: "State" },
    removed: { zh: "撤出", en: "Taken out" },
    reason: { zh: "理由", en: "Reason" },
    now: { zh: "此后计入", en: "Counts since" },
    deed: { zh: "操作", en: "Action" },
  },
  by: { zh: "{{at}}，{{by}}", en: "{{at}}, {{by}}" },
  byTwo: { zh: "{{at}}，{{by}}，见证 {{witness}}", en: "{{at}}, {{by}}, witness {{witness}}" },
  counts: { zh: "✓ 计入", en: "✓ counts" },
  replaced: { zh: "– 已被新版替换", en: "– replaced by a newer one" },
  revision: { zh: "第 {{n}} 版", en: "revision {{n}}" },
  nothing: { zh: "无", en: "none" },
  takeOut: {
    open: { zh: "撤出……", en: "Take out…" },
    openOf: { zh: "撤出 {{expert}} 第 {{n}} 版", en: "Take out {{expert}} revision {{n}}" },
    title: { zh: "撤出 {{expert}} 的第 {{n}} 版评分文件", en: "Take out revision {{n}} of {{expert}}" },
    toEarlier: {
      zh: "这份文件的评分不再计入，改为计入该专家先前合并的第 {{n}} 版。",
      en: "Its scores no longer count; revision {{n}}, which was merged earlier, counts again instead.",
    },
    toNone: {
      zh: "这份文件的评分不再计入，该专家此后没有任何评分计入，除非再合并一份。",
      en: "Its scores no longer count, and nothing of this expert does until another file is merged.",
    },
    unchanged: {
      zh: "这份文件现在不计入（已被新版替换），撤出后计入的评分不变。",
      en: "It does not count now (a newer one replaced it), so taking it out changes no score that counts.",
    },
    run: { zh: "撤出", en: "Take out" },
    witness: { zh: "在场见证人", en: "Witness" },
    reason: { zh: "理由", en: "Reason" },
    needsWitness: { zh: "请填写在场见证人", en: "Enter the witness" },
    needsTwo: { zh: "经办人和见证人须是两个人", en: "Two different people are needed" },
    needsReason: { zh: "请写明理由", en: "Give the reason" },
  },
  removed: { zh: "已撤出的评分文件", en: "Score files taken out" },
} as const satisfies WordTree;
