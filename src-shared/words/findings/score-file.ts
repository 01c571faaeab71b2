import type { Message } from "#shared/words/sentence.ts";

/** A file that says something which only the expert can explain. */
export const checkWithExpert = {
  zh: "该文件不计入。请当面与该专家核对密封单上的版次和指纹，弄清原因后再处理。",
  en: "The file is left out. Compare revision and fingerprint with the expert's printed sheet before going on.",
};

/** What to do when a score file itself is at fault. */
export const askForAnother = {
  zh: "本次合并不计入该文件。请专家在原电脑上重新导出评分文件后再交。",
  en: "The file is left out of this merge. Ask the expert to export it again on the same laptop.",
};
const copyAgain = {
  zh: "本次合并不计入该文件，其他文件不受影响。请从 U 盘重新复制；仍不行时请专家在原电脑上重新导出。",
  en: "The file is left out, the others are not affected. Copy it from the stick again; if that fails, ask the expert to export it again on the same laptop.",
};
const keepAsItIs = {
  zh: "本次合并不计入该文件。请原样保留它，与该专家核对密封单上的指纹和版次，再请其在原电脑上重新导出。",
  en: "The file is left out. Keep it as it is, compare fingerprint and revision with the expert's printed sheet, and ask for a new export from the same laptop.",
};

/** What may be wrong with a score file before its scores are looked at. */
export const scoreFileFindings = {
  "score-file-too-large": {
    says: {
      zh: "文件有 {{sizeBytes}} 字节，超过评分文件的上限 {{limitBytes}} 字节，没有读取。",
      en: "The file has {{sizeBytes}} bytes, more than the {{limitBytes}} a score file may have; it was not read.",
    },
    next: { zh: "请确认选的是评分文件（.pss）。", en: "Make sure that a score file (.pss) was chosen." },
  },
  "score-file-unreachable": {
    says: { zh: "文件读不出来（{{reason}}）。", en: "The file could not be read ({{reason}})." },
    next: {
      zh: "请检查 U 盘是否插好、文件是否被占用，再选一次；已合并的评分没有变化。",
      en: "Check the stick and that no other program holds the file, then choose it again; merged scores are unchanged.",
    },
  },
  "score-file-not-sealed": {
    says: {
      zh: "这不是评分文件：评分文件应是密封的（age 格式），这个文件（{{sizeBytes}} 字节）不是。可能选错了文件，或文件被其他软件改写过。",
      en: "This is no score file: those are sealed (age format), and this one ({{sizeBytes}} bytes) is not. A wrong file may have been chosen, or another program rewrote it.",
    },
    next: copyAgain,
  },
  "score-file-seal-newer": {
    says: {
      zh: "文件的密封格式是 {{version}}，本程序只认识 v1。",
      en: "The file is sealed in format {{version}}; this program knows v1 only.",
    },
    next: {
      zh: "请用与专家相同版本的程序合并；该文件没有改动。",
      en: "Merge with the version of the program that the expert has; the file was not changed.",
    },
  },
  "score-file-other-recipient": {
    says: {
      zh: "文件密封给了另一把密钥，已打开的 {{openKeys}} 把密钥都打不开它：可能属于另一轮评审，或密封给了本轮更换前的旧密钥。",
      en: "The file is sealed to another key than the {{openKeys}} that are open: it may belong to another round, or be sealed to a key that was replaced.",
    },
    next: {
      zh: "该文件不计入，没有损坏。有旧密钥的，请用其口令再打开一次密钥后重选；旧密钥已丢失的，请专家导入最新评审包后重新导出。",
      en: "The file is left out and not harmed. Unlock the old key too and choose it again; if that key is lost, ask the expert to import the newest bundle and export again.",
    },
  },
  "score-file-damaged": {
    says: {
      zh: "文件的密封不完整：现有 {{sizeBytes}} 字节，可能没有复制完、U 盘有坏区，或被改动过。里面的内容没有使用。",
      en: "The seal of the file does not hold: it has {{sizeBytes}} bytes and may be copied in part, lie on a failing stick, or be altered. Nothing in it was used.",
    },
    next: copyAgain,
  },
  "score-file-container": {
    says: {
      zh: "密封打开了，但里面不是评分内容：应当恰好有 expert.pub、scores.json 和 scores.json.minisig 三个文件。",
      en: "It was unsealed, but holds something else: expert.pub, scores.json and scores.json.minisig were expected, and nothing beside them.",
    },
    next: keepAsItIs,
  },
  "score-file-key-unreadable": {
    says: {
      zh: "文件里的专家公钥（expert.pub）无法读取，所以签名无从核对。",
      en: "The expert's public key in the file (expert.pub) cannot be read, so no signature can be checked.",
    },
    next: keepAsItIs,
  },
  "score-file-signature-unreadable": {
    says: {
      zh: "文件里的签名（scores.json.minisig）不是 minisign 的格式，无法核对。",
      en: "The signature in the file (scores.json.minisig) does not have minisign's form and cannot be checked.",
    },
    next: keepAsItIs,
  },
  "score-file-signature-prehashed": {
    says: {
      zh: "签名是预先散列的形式（ED），本程序只接受直接签名的形式（Ed）。评分没有读取。",
      en: "The signature has the prehashed form (ED); only the direct form (Ed) is accepted. The scores were not read.",
    },
    next: {
      zh: "请专家用评审台导出；用 minisign 签名的要加 -l。",
      en: "Ask for an export by Pingshen; whoever signs with minisign must add -l.",
    },
  },
  "score-file-signature-other-key": {
    says: {
      zh: "签名用的不是文件里的专家公钥：可能由两个文件拼成。",
      en: "It was not signed with the expert's key that lies beside it: it may be put together from two files.",
    },
    next: keepAsItIs,
  },
  "score-file-signature": {
    says: {
      zh: "签名与内容不符：文件在封存之后被改动或损坏。",
      en: "Signature and content do not agree: the file was changed or damaged after sealing.",
    },
    next: keepAsItIs,
  },
  "score-file-comment": {
    says: {
      zh: "签名注明的是“{{signed}}”，而评分应是“{{expected}}”：签名可能是从另一个文件移来的。",
      en: "The signature speaks of “{{signed}}”, while the scores call for “{{expected}}”: it may come from another file.",
    },
    next: keepAsItIs,
  },
  "score-file-other-key": {
    says: {
      zh: "签名的密钥（指纹 {{fingerprint}}）不是评分内容中证书所写的那一把。",
      en: "The key that signed ({{fingerprint}}) is not the one that the certificate in the scores names.",
    },
    next: keepAsItIs,
  },
  "score-file-unreadable": {
    says: {
      zh: "签名有效，但评分内容（scores.json）不是可以读取的 JSON。",
      en: "The signature holds, but the scores (scores.json) are no JSON that can be read.",
    },
    next: askForAnother,
  },
  "score-file-newer": {
    says: {
      zh: "评分文件的格式版本 {{formatVersion}} 比本程序新。",
      en: "The score file has format version {{formatVersion}}, which is newer than this program.",
    },
    next: {
      zh: "请用同一版本的程序合并；该文件没有改动。",
      en: "Merge with the program of that version; the file was not changed.",
    },
  },
  "score-file-malformed": {
    says: {
      zh: "签名有效，但文件内容不合格式：{{fields}}。",
      en: "The signature holds, but the content does not follow the format: {{fields}}.",
    },
    next: askForAnother,
  },
} as const satisfies Record<string, Message>;

export type ScoreFileFindingCode = keyof typeof scoreFileFindings;
