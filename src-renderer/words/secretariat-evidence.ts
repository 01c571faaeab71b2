import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the evidence pack that is written with the result. */
export const evidenceWords = {
  written: {
    zh: "证据包已写出：{{pack}}。其中有重新得出结果所需的全部文件，不含申报材料和联系方式，可交监督人或第三方核对。",
    en: "The evidence pack is written: {{pack}}. It holds all that is needed to redo the result, no materials and no contact data; hand it to the supervisor or a third party.",
  },
  how: {
    zh: "核对方法（任何装有 Python 3 的电脑，不联网、不需要本程序）：解压后在该文件夹中运行",
    en: "To verify, on any computer with Python 3, without a network and without this program: unpack it and run there",
  },
  copy: { zh: "复制命令", en: "Copy the command" },
  outcome: {
    zh: "每一步显示“相符”或“不符”，最后一行的结果码应与上面的一致。",
    en: "Each step says “agree” or “differ”; the result code in the last line must be the one above.",
  },
} as const satisfies WordTree;
