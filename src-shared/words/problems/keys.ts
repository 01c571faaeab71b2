import type { Message } from "#shared/words/sentence.ts";

const compareSheet = {
  zh: "请对照备份单第 {{sheet}} 份，按编号逐组核对；密钥没有变化。",
  en: "Compare with sheet {{sheet}}, group by group; the key is unchanged.",
};

/** What may go wrong with the organiser's keys and their paper. */
export const keyProblems = {
  "key/none": {
    says: { zh: "本轮还没有主办方密钥。", en: "This round has no organiser's key yet." },
    next: { zh: "请先创建密钥。", en: "Create the key first." },
  },
  "key/locked": {
    says: {
      zh: "评分文件是密封的，打开它们的密钥现在没有打开。没有读取任何文件。",
      en: "Score files are sealed, and the key that opens them is locked. No file was read.",
    },
    next: {
      zh: "请输入密钥口令（两人保管的由两人各自输入），再选择评分文件。",
      en: "Unlock the key with its passphrase (two people type theirs), then choose the files again.",
    },
  },
  "key/passphrase-count": {
    says: {
      zh: "这把密钥由 {{people}} 人保管，需要 {{people}} 个口令，现有 {{typed}} 个。密钥没有打开。",
      en: "This key is kept by {{people}} and needs {{people}} passphrases; {{typed}} were given. It stayed closed.",
    },
    next: {
      zh: "请由每位保管人各自输入自己的口令。",
      en: "Let each of its keepers type their own passphrase.",
    },
  },
  "key/file-damaged": {
    says: {
      zh: "保存的密钥（指纹 {{fingerprint}}）已损坏，或由更新的程序写成，无法打开。",
      en: "The stored key ({{fingerprint}}) is damaged or was written by a newer program; it cannot be opened.",
    },
    next: {
      zh: "口令没有问题。请用纸质备份恢复这把密钥。",
      en: "The passphrase is not at fault. Restore the key from its paper backup.",
    },
  },
  "key/witness-needed": {
    says: {
      zh: "两个口令须由两个人保管，还没有填写第二人的姓名。密钥没有变化。",
      en: "Two passphrases belong to two people; the second one's name is missing. No key was changed.",
    },
    next: { zh: "请填写第二位保管人的姓名。", en: "Enter the name of the second keeper." },
  },
  "key/same-person": {
    says: {
      zh: "两位保管人填写的是同一个人。密钥没有变化。",
      en: "Both keepers are the same person. No key was changed.",
    },
    next: {
      zh: "请由另一人保管第二个口令；只有一人时改用一个口令。",
      en: "Let somebody else keep the second passphrase, or use one passphrase only.",
    },
  },
  "key/same-passphrase": {
    says: {
      zh: "两个口令相同，等于只有一个人保管。密钥没有变化。",
      en: "Both passphrases are the same, as if one person kept the key. No key was changed.",
    },
    next: {
      zh: "请两人各自设定口令，互不告知。",
      en: "Let each choose a passphrase of their own and keep it to themselves.",
    },
  },
  "key/paper-of-another": {
    says: {
      zh: "备份码输入无误，但恢复出的不是本轮的密钥（本轮指纹 {{fingerprint}}）：可能是另一轮的备份单，或两份来自不同的两次打印。",
      en: "The code was typed well, but gives another key than this round's ({{fingerprint}}): the sheet may belong to another round, or two shares come from different printings.",
    },
    next: {
      zh: "请核对备份单上的活动名称、指纹和日期；本轮密钥没有变化。",
      en: "Compare round, fingerprint and date on the sheets; the round's key is unchanged.",
    },
  },
  "key/file-exists": {
    says: {
      zh: "目标文件夹里已有「{{name}}」，没有覆盖，也没有生成新的备份单。",
      en: "“{{name}}” is already in the folder; it was not overwritten and no new sheet was made.",
    },
    next: {
      zh: "请另选文件夹；已打印的备份单仍然有效，打印后请删除该文件。",
      en: "Choose another folder. A sheet that was printed stays good; delete the file once it is on paper.",
    },
  },
  "backup-code/wrong-length": {
    says: {
      zh: "备份码应为 {{expected}} 个字符，现有 {{typed}} 个。",
      en: "A backup code has {{expected}} characters; {{typed}} were typed.",
    },
    next: compareSheet,
  },
  "backup-code/wrong-character": {
    says: {
      zh: "备份码里不会有「{{character}}」（在第 {{group}} 组）。",
      en: "A backup code never has “{{character}}” (in group {{group}}).",
    },
    next: compareSheet,
  },
  "backup-code/mistyped": {
    says: {
      zh: "备份码有字符输错或前后颠倒。",
      en: "A character of the backup code is wrong, or two are swapped.",
    },
    next: compareSheet,
  },
  "backup-code/other-kind": {
    says: {
      zh: "备份码输入无误，但本程序不认识这种备份单：可能由更新的程序打印。",
      en: "The code was typed well, but this program does not know this kind of sheet; a newer one may have printed it.",
    },
    next: {
      zh: "请用打印它的程序版本恢复；备份单本身没有问题。",
      en: "Restore with the version of the program that printed it; the sheet itself is good.",
    },
  },
  "backup-code/share-missing": {
    says: {
      zh: "这是两份备份中的第 {{share}} 份，单独一份不能恢复密钥。",
      en: "This is share {{share}} of two; one share alone restores nothing.",
    },
    next: {
      zh: "请同时输入第 {{missing}} 份；密钥没有变化。",
      en: "Type share {{missing}} too; the key is unchanged.",
    },
  },
  "backup-code/same-share": {
    says: {
      zh: "两次输入的都是第 {{share}} 份备份。",
      en: "Share {{share}} was typed twice.",
    },
    next: {
      zh: "请由另一位保管人输入另一份；密钥没有变化。",
      en: "Let the other keeper type the other share; the key is unchanged.",
    },
  },
  "backup-code/not-a-pair": {
    says: {
      zh: "其中有一份是一人保管的完整备份，不能与另一份合用。",
      en: "One of the sheets is a whole backup kept by one person; it does not go together with another.",
    },
    next: {
      zh: "请只输入完整的那一份，或输入同一次打印的两份；密钥没有变化。",
      en: "Type the whole one alone, or both shares of one printing; the key is unchanged.",
    },
  },
} as const satisfies Record<string, Message>;
