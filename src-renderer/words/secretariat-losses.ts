import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the table that says what to do when something is lost. */
export const lossesWords = {
  title: { zh: "丢了怎么办", en: "If something is lost" },
  what: { zh: "丢了什么", en: "What is lost" },
  outcome: { zh: "能不能恢复", en: "Can it be recovered" },
  next: { zh: "怎么办", en: "What to do" },
  passphrase: {
    what: { zh: "口令（两人中一人的也算）", en: "A passphrase, also of one of two" },
    outcome: { zh: "✓ 能：有纸质备份就能恢复同一把密钥", en: "✓ Yes: the paper backup restores the same key" },
    next: { zh: "从纸质备份恢复，设新口令", en: "Restore from paper and set a new passphrase" },
  },
  computer: {
    what: { zh: "电脑损坏", en: "The computer" },
    outcome: {
      zh: "✓ 密钥能恢复；活动数据要靠数据文件夹的备份",
      en: "✓ The key yes; the round's data only from a backup of the data folder",
    },
    next: {
      zh: "恢复数据文件夹；口令也不能用时，再从纸质备份恢复密钥",
      en: "Bring back the data folder; if the passphrase fails too, restore the key from paper",
    },
  },
  paper: {
    what: { zh: "纸质备份（口令还在）", en: "The paper backup, passphrase known" },
    outcome: { zh: "✓ 能：密钥没有影响", en: "✓ Yes: the key is not affected" },
    next: {
      zh: "重新打印；可能被人看过的，更换密钥",
      en: "Print it again; if somebody may have read it, replace the key",
    },
  },
  both: {
    what: { zh: "口令和纸质备份都丢了", en: "Passphrase and paper" },
    outcome: {
      zh: "✕ 不能：不能再签名，已密封给它的评分文件永远打不开",
      en: "✕ No: nothing can be signed, and score files sealed to it never open",
    },
    next: {
      zh: "更换密钥，发新一版评审包，请专家用电脑上的内容重新密封再交",
      en: "Replace the key, send a new bundle, and let experts seal again what their laptops hold",
    },
  },
  slip: {
    what: { zh: "某位专家的启用单", en: "An expert's slip" },
    outcome: { zh: "✓ 能：发新单，已评内容不丢", en: "✓ Yes: by a new slip; nothing scored is lost" },
    next: { zh: "在启用单列表登记遗失，再制作新一版", en: "Record it as lost in the list of slips, then build again" },
  },
  stick: {
    what: { zh: "装有评审包的 U 盘", en: "A stick with a bundle" },
    outcome: {
      zh: "✓ 能：内容已加密，没有启用单打不开",
      en: "✓ Yes: it is encrypted and opens only with a slip",
    },
    next: { zh: "再复制一份到新 U 盘", en: "Copy the bundle to another stick" },
  },
} as const satisfies WordTree;
