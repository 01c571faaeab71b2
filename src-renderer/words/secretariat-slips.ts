import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the list of slips and of a slip that was lost. */
export const slipsWords = {
  title: { zh: "启用单", en: "Activation slips" },
  lead: {
    zh: "一张启用单在本活动的各版评审包里一直有效。遗失的请登记：旧单作废，下一版评审包给新单。",
    en: "A slip stays valid in all bundles of this round. Record lost ones: the old slip is void, the next bundle brings a new one.",
  },
  expert: { zh: "专家", en: "Expert" },
  name: { zh: "姓名", en: "Name" },
  slip: { zh: "启用单编号", en: "Slip id" },
  since: { zh: "发出", en: "Issued" },
  state: { zh: "状态", en: "State" },
  standing: {
    valid: { zh: "✓ 有效", en: "✓ Valid" },
    awaitingNew: { zh: "! 已作废，下一版发新单", en: "! Revoked; the next bundle brings a new one" },
    replaced: { zh: "○ 已作废，已发新单", en: "○ Revoked; a new one was issued" },
  },
  printed: { zh: "打印", en: "Printed" },
  notPrinted: { zh: "○ 未登记", en: "○ not recorded" },
  printedOnce: { zh: "✓ {{at}} {{by}}", en: "✓ {{at}} {{by}}" },
  reprinted: {
    zh: "! 补印 {{n}} 次，最近 {{at}} {{by}}：{{reason}}",
    en: "! reprinted {{n}}×, last {{at}} {{by}}: {{reason}}",
  },
  print: {
    open: { zh: "登记打印（{{n}}）……", en: "Record printing ({{n}})…" },
    title: { zh: "登记打印了 {{n}} 张启用单", en: "Record the printing of {{n}} slips" },
    consequence: {
      zh: "记下谁在什么时候打印了哪些启用单、几份。已登记过的会标明“补印”。",
      en: "Records who printed which slips, when and how often; those printed before are marked as reprints.",
    },
    reprints: { zh: "其中 {{n}} 张以前打印过：{{names}}", en: "{{n}} of them were printed before: {{names}}" },
    copies: { zh: "每张份数", en: "Copies of each" },
    reason: { zh: "补印原因", en: "Why again" },
    needsReason: { zh: "请写明补印原因", en: "Say why they were printed again" },
    run: { zh: "登记打印", en: "Record" },
  },
  revokedAt: { zh: "{{at}} 登记：{{reason}}", en: "recorded {{at}}: {{reason}}" },
  awaiting: {
    zh: "{{n}} 位专家要等下一版评审包发新启用单：请制作下一版。",
    en: "Experts waiting for a new slip: {{n}}. Build the next bundle.",
  },
  revoke: {
    open: { zh: "登记遗失……", en: "Record as lost…" },
    title: { zh: "登记 {{name}}（{{expert}}）的启用单遗失", en: "Record the slip of {{name}} ({{expert}}) as lost" },
    consequence: {
      zh: "旧单从此作废，不能撤回；下一版评审包会给该专家新的启用单。",
      en: "The old slip is void from now on, which cannot be taken back; the next bundle gives this expert a new one.",
    },
    works: {
      zh: "已评内容不丢：专家在原电脑上用新单打开新一版，接着评。",
      en: "Nothing scored is lost: on the same laptop the new slip opens the new bundle and all that was done.",
    },
    oldBundles: {
      zh: "已发出的旧版评审包改变不了：拾到旧单又有旧 U 盘的人仍能打开旧版。请尽快收回旧 U 盘。",
      en: "Bundles already handed out cannot change: somebody with the old slip and an old stick can still open that one. Collect old sticks soon.",
    },
    scores: {
      zh: "凭旧单交回的评分文件不再接受，请专家换新单后重新密封再交。",
      en: "Score files made with the old slip are no longer accepted; with the new one the expert seals and hands in again.",
    },
    reason: { zh: "遗失情况", en: "What happened" },
    needsReason: { zh: "请写明遗失情况", en: "Say what happened" },
    run: { zh: "登记遗失并作废", en: "Record as lost and revoke" },
    done: {
      zh: "已登记：{{name}} 的启用单已作废。请制作下一版评审包，给该专家新的启用单。",
      en: "Recorded: the slip of {{name}} is void. Build the next bundle to give this expert a new one.",
    },
  },
} as const satisfies WordTree;
