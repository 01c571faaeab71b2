import type { WordTree } from "#renderer/lib/speak.ts";

/** Words about files that a person opened in the file manager. */
export const openedWords = {
  title: { zh: "您打开的文件", en: "Files that you opened" },
  offer: { zh: "您打开了「{{name}}」。", en: "You opened “{{name}}”." },
  belongs: {
    expert: {
      zh: "评审包和复投票由专家工作台打开。",
      en: "Bundles and run-off ballots are opened at the expert desk.",
    },
    secretariat: { zh: "评分文件由秘书处工作台合并。", en: "Score files are merged at the secretariat desk." },
  },
  elsewhere: {
    expert: { zh: "您现在在秘书处工作台。", en: "You are at the secretariat desk." },
    secretariat: {
      zh: "您现在在专家工作台，这里打不开它；核对自己的评分文件请用「封存」页。",
      en: "You are at the expert desk, which cannot open it; to check your own score file use the page “Seal”.",
    },
  },
  safe: { zh: "尚未导入，没有改动任何数据。", en: "It is not imported; nothing was changed." },
  go: {
    expert: { zh: "到专家工作台查看", en: "Look at it at the expert desk" },
    secretariat: { zh: "到秘书处工作台检查", en: "Check it at the secretariat desk" },
  },
  leave: { zh: "不用", en: "Not now" },
  refused: { zh: "「{{name}}」没有打开。", en: "“{{name}}” was not opened." },
  why: {
    gone: {
      zh: "它已不在原处：U 盘可能已拔出，或文件已移走。请插好 U 盘再双击一次。",
      en: "It is no longer there: the stick may be out, or the file was moved. Put the stick in and open it again.",
    },
    folder: {
      zh: "这是文件夹，不是文件。请打开里面的文件，或在评审台里选择。",
      en: "It is a folder. Open the file inside it, or choose it in Pingshen.",
    },
    foreign: {
      zh: "它不是评审台的文件。评审台打开评审包（.psb）、复投票（.psr）和评分文件（.pss）。",
      en: "It is no file of Pingshen's, which opens bundles (.psb), run-off ballots (.psr) and score files (.pss).",
    },
    network: {
      zh: "它在网络位置上，评审台不访问网络。请先复制到本机，再打开。",
      en: "It is on a network, which Pingshen never reaches. Copy it to this computer first.",
    },
  },
  read: { zh: "知道了", en: "All right" },
} as const satisfies WordTree;
