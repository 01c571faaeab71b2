import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong with bundles and slips on an expert's laptop. */
export const expertProblems = {
  "expert/locked": {
    says: { zh: "评审台已锁定。已保存的评分都在。", en: "The desk is locked. Everything saved is kept." },
    next: { zh: "请输入启用单上的启用码继续。", en: "Enter the code on your slip to go on." },
  },
  "expert/code-malformed": {
    says: { zh: "启用码没有输完整，或有字符输错。", en: "The code is incomplete or has a mistyped character." },
    next: {
      zh: "请对照启用单逐组核对；字母不分大小写，横线可不输。",
      en: "Compare it with the slip group by group; case and dashes do not matter.",
    },
  },
  "expert/code-unknown": {
    says: { zh: "这个启用码不属于本评审包。", en: "This code does not belong to this bundle." },
    next: {
      zh: "请确认启用单上的评审包编号与屏幕上一致；如不一致，请联系秘书处。",
      en: "Check that the bundle number on the slip is the one on the screen; if not, call the secretariat.",
    },
  },
  "expert/slip-revoked": {
    says: {
      zh: "这张启用单已登记遗失并作废，不能再打开评审台。已保存的评分都在。",
      en: "This slip was reported lost and counts no more. Everything saved is kept.",
    },
    next: {
      zh: "请使用秘书处补发的新启用单；没有收到请联系秘书处。",
      en: "Use the new slip from the secretariat; if you have none, call them.",
    },
  },
  "expert/slip-of-other-bundle": {
    says: {
      zh: "这个启用码属于另一个评审包（{{bundle}}），不属于正在打开的评审包。",
      en: "This code belongs to another bundle ({{bundle}}), not to the one that is being opened.",
    },
    next: {
      zh: "请返回列表打开那个评审包；如应使用本评审包，请向秘书处领取它的启用单。",
      en: "Go back to the list and open that bundle; if this one is meant, ask the secretariat for its slip.",
    },
  },
  "expert/bundle-incoming": {
    says: {
      zh: "这个评审包还没有导入完整，暂时不能打开。已复制的部分都在。",
      en: "This bundle is not whole yet, so it cannot be opened. What was copied is kept.",
    },
    next: {
      zh: "请插入 U 盘继续导入，完成后再输入启用码。",
      en: "Insert the stick, finish the import, then enter the code.",
    },
  },
  "expert/bundle-superseded": {
    says: {
      zh: "这个评审包已由第 {{newest}} 版替代。您的评分都在，不会丢失。",
      en: "Version {{newest}} has replaced this bundle. Your scores are kept.",
    },
    next: {
      zh: "请打开第 {{newest}} 版，输入启用码，原有评分会自动接续。",
      en: "Open version {{newest}} and enter your code; your scores are carried over.",
    },
  },
  "expert/seat-damaged": {
    says: {
      zh: "这台电脑上保存的密钥打不开，评分没有丢失，但暂时不能继续。",
      en: "The key kept on this laptop cannot be opened. Scores are not lost, but work cannot go on yet.",
    },
    next: { zh: "请不要删除任何文件，联系秘书处。", en: "Do not delete anything; call the secretariat." },
  },
  "expert/bundle-unknown": {
    says: { zh: "这台电脑上没有这个评审包。", en: "This bundle is not on this laptop." },
    next: { zh: "请插入秘书处发的 U 盘，重新导入。", en: "Insert the secretariat's stick and import it." },
  },
  "expert/bundle-differs": {
    says: {
      zh: "U 盘上的评审包与这台电脑上编号相同的评审包（{{bundle}}）内容不同。没有导入任何内容。",
      en: "The bundle on the stick differs from the one with the same number on this laptop ({{bundle}}). Nothing was imported.",
    },
    next: {
      zh: "文件可能被改动过，请联系秘书处核对指纹。",
      en: "A file may have been altered; compare the fingerprint with the secretariat.",
    },
  },
  "expert/bundle-older": {
    says: {
      zh: "这是第 {{version}} 版评审包，这台电脑上已有更新的第 {{newest}} 版。没有导入任何内容。",
      en: "This is version {{version}}; the laptop already has the newer version {{newest}}. Nothing was imported.",
    },
    next: {
      zh: "请继续使用新版，或向秘书处索取最新的 U 盘。",
      en: "Go on with the newer one, or ask for the newest stick.",
    },
  },
  "expert/organiser-changed": {
    says: {
      zh: "评审包的签名密钥（指纹 {{found}}）与这台电脑上同一活动已有的密钥（{{known}}）不同，旧密钥也没有为新密钥作证。没有导入任何内容。",
      en: "The bundle was signed with another key ({{found}}) than the one known for this round ({{known}}), and the old key does not vouch for it. Nothing was imported.",
    },
    next: {
      zh: "请打电话向秘书处核对指纹：一致才可以确认并继续；不一致请不要使用这个 U 盘。",
      en: "Call the secretariat and compare the fingerprint: confirm and go on only if it is the same; otherwise do not use this stick.",
    },
  },
  "expert/volume-missing": {
    says: {
      zh: "还缺材料卷：{{volumes}}。共 {{total}} 卷，已复制并核对的 {{kept}} 卷保留在这台电脑上。",
      en: "Volumes are still missing: {{volumes}}. {{kept}} of {{total}} are copied and verified, and stay on this laptop.",
    },
    next: {
      zh: "请插入存有这些文件的 U 盘，选择其文件夹后再次导入，会接着复制；如果 U 盘被拔出，请重新插好。",
      en: "Insert the stick that holds them, choose its folder and import again: copying goes on from here. If a stick was pulled out, put it back.",
    },
  },
  "expert/no-space": {
    says: {
      zh: "磁盘空间不足：还需要 {{neededMegabytes}} MB，剩余 {{freeMegabytes}} MB。已经复制完整的材料卷都保留着。",
      en: "Not enough disk space: {{neededMegabytes}} MB still needed, {{freeMegabytes}} MB free. Volumes that were copied whole are kept.",
    },
    next: {
      zh: "请清理磁盘后再次导入，会接着复制；也可以选择「直接从 U 盘读取」，几乎不占空间。",
      en: "Free some space and import again: copying goes on from here. Or choose to read from the stick, which needs hardly any.",
    },
  },
  "expert/import-damaged": {
    says: {
      zh: "{{volumes}} 与签名不符（{{files}} 处）：U 盘可能有坏区，也可能被改动过。损坏的内容不会使用；共 {{total}} 卷，已核对的 {{kept}} 卷保留着。",
      en: "{{volumes}} does not match the signature ({{files}} places): the stick may be failing, or the file was altered. Nothing damaged will be used; {{kept}} of {{total}} volumes are verified and kept.",
    },
    next: {
      zh: "请再次导入，只会重新复制这些文件；仍然如此，请换一个 USB 口或 U 盘，并把下列提示交给秘书处。",
      en: "Import again: only these files are copied again. If it persists, try another port or stick and hand the list below to the secretariat.",
    },
  },
  "expert/desk-busy": {
    says: {
      zh: "评审包正在导入、整理或清除，这次操作没有开始。",
      en: "Bundles are being imported, sorted or removed; this did not start.",
    },
    next: { zh: "请等它完成，或先取消它。", en: "Wait until it is done, or cancel it first." },
  },
  "expert/head-gone": {
    says: {
      zh: "复制「{{name}}」时 U 盘不见了，没有导入任何内容。",
      en: "The stick went away while “{{name}}” was copied; nothing was imported.",
    },
    next: { zh: "请重新插好 U 盘，再次导入。", en: "Put the stick back and import again." },
  },
  "expert/practice-and-real": {
    says: {
      zh: "同一活动（{{round}}）在这台电脑上已有 {{here}}，一个是练习用，一个是正式评审用，不能互相替换。没有导入任何内容。",
      en: "This laptop has {{here}} of the same round ({{round}}); one is for practice and one is real, and neither may replace the other. Nothing was imported.",
    },
    next: {
      zh: "这不是正常情况，请联系秘书处核对 U 盘。",
      en: "This should not happen: check the stick with the secretariat.",
    },
  },
  "expert/round-finished": {
    says: {
      zh: "本轮评审（{{round}}）已在这台电脑上结束，密钥和材料已销毁，这一版评审包不能再导入。",
      en: "The review of {{round}} has ended on this laptop: keys and materials were destroyed, and this version cannot be imported again.",
    },
    next: {
      zh: "如需补评，请向秘书处领取新一版评审包，或在另一台电脑上进行。",
      en: "If more has to be judged, ask the secretariat for a newer bundle, or use another laptop.",
    },
  },
  "expert/not-incoming": {
    says: {
      zh: "评审包 {{bundle}} 已经导入完成，没有删除任何内容。",
      en: "Bundle {{bundle}} has been imported already; nothing was deleted.",
    },
    next: {
      zh: "评审结束后，请用「结束本轮评审」清除它。",
      en: "When the review is over, finish the round to remove it.",
    },
  },
  "expert/finish-unsealed": {
    says: {
      zh: "还有 {{count}} 位专家（{{experts}}）的评分没有封存，现在结束会丢失这些评分。没有删除任何内容。",
      en: "Scores of {{count}} experts ({{experts}}) are not sealed; ending now would lose them. Nothing was deleted.",
    },
    next: {
      zh: "请先封存并导出评分；确定不再需要时，可勾选放弃未封存的评分。",
      en: "Seal and export them first; if they are really not needed, confirm that they may be lost.",
    },
  },
  "expert/finish-files-left": {
    says: {
      zh: "密钥已经销毁，但有文件暂时删不掉（{{reason}}），可能被其他程序占用；这些文件已无法打开。",
      en: "The keys are destroyed, but some files cannot be deleted yet ({{reason}}), maybe held by another program; nothing can open them any more.",
    },
    next: {
      zh: "请关闭其他程序后重新打开评审台，会自动清除剩余文件。",
      en: "Close other programs and open Pingshen again: the rest is then removed by itself.",
    },
  },
} as const satisfies Record<string, Message>;

export type ExpertProblemKind = keyof typeof expertProblems;
