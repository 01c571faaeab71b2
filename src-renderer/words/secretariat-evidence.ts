import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the evidence pack that is written with the result. */
export const evidenceWords = {
  written: {
    zh: "证据包已写出：{{pack}}。其中有重新得出结果所需的全部文件，不含申报材料和联系方式，可交监督人或第三方核对。",
    en: "The evidence pack is written: {{pack}}. It holds all that is needed to redo the result, no materials and no contact data; hand it to the supervisor or a third party.",
  },
  sign: {
    title: { zh: "给证据包签名（可不签）", en: "Sign the evidence pack (optional)" },
    unsigned: {
      zh: "○ 不填口令：证据包里的评分文件各有专家签名，但整包没有组织方密钥的签名，核对时会写明。",
      en: "○ Left empty: experts signed the score files in the pack, but the organiser's key does not sign the pack as a whole, and verifying it says so.",
    },
    half: { zh: "○ 请两个人都填口令，或者都不填。", en: "○ Both people type a passphrase, or neither does." },
    signed: { zh: "✓ 整个证据包将由组织方密钥签名。", en: "✓ The organiser's key signs the pack as a whole." },
  },
  signedBy: {
    zh: "✓ 整包由组织方密钥签名，密钥指纹 {{key}}。",
    en: "✓ The organiser's key signed the pack as a whole; fingerprint {{key}}.",
  },
  notSigned: {
    zh: "○ 整包没有组织方密钥的签名；是否被换过，只能对照结果码。要签名，填口令再写出一次。",
    en: "○ The organiser's key did not sign the pack as a whole; only the result code tells whether it was exchanged. To sign it, type the passphrase and write it again.",
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
