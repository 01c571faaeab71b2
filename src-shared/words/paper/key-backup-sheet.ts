import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on a paper backup of the organiser's key. */
export const keyBackupWords = {
  title: { zh: "主办方密钥备份单", en: "Paper backup of the organiser's key" },
  whole: { zh: "一人保管", en: "kept by one person" },
  share: { zh: "第 {{share}} 份 / 共 {{people}} 份", en: "share {{share}} of {{people}}" },
  footer: { zh: "密钥备份单　指纹 {{fingerprint}}　{{share}}　机密", en: "Key backup" },
  round: { zh: "活动", en: "Round" },
  fingerprint: { zh: "密钥指纹", en: "Fingerprint" },
  createdAt: { zh: "备份日期", en: "Made on" },
  recipient: { zh: "评分文件密封给", en: "Score files are sealed to" },
  code: { zh: "备份码", en: "Backup code" },
  codeHint: {
    zh: "按编号顺序逐组输入；二维码的内容与各组相同。",
    en: "Type the groups in the order of their numbers; the QR code holds the same.",
  },
  what: { zh: "这是什么", en: "What this is" },
  keep: { zh: "怎样保管", en: "How to keep it" },
  can: { zh: "能做什么", en: "What it can do" },
  cannot: { zh: "没有它会怎样", en: "What happens without it" },
  handedOver: { zh: "封存记录", en: "Sealed and handed over" },
  keeper: { zh: "保管人签名", en: "Keeper" },
  witness: { zh: "见证人签名", en: "Witness" },
  date: { zh: "日期", en: "Date" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What this sheet is: for a key kept by one person and for one kept by two. */
export const backupIs: Readonly<Record<1 | 2, readonly Sentence[]>> = {
  1: [
    {
      zh: "主办方密钥的纸质备份。拿到它的人就能以主办方名义签名，并打开专家的评分文件。",
      en: "The organiser's key on paper. Whoever holds it can sign in the organiser's name and open score files.",
    },
  ],
  2: [
    {
      zh: "主办方密钥的纸质备份，分为两份。两份合在一起才有用；单独一份没有任何用处。",
      en: "The organiser's key on paper, in two shares. Both together restore it; one alone is worthless.",
    },
    {
      zh: "同时拿到两份的人就能以主办方名义签名，并打开专家的评分文件。",
      en: "Whoever holds both can sign in the organiser's name and open score files.",
    },
  ],
};

/** Where to keep it. */
export const backupKeeping: Readonly<Record<1 | 2, readonly Sentence[]>> = {
  1: [
    {
      zh: "装入信封，封口处签名，锁进保险柜；不拍照、不复印、不录入联网的电脑。",
      en: "In an envelope signed across the seal, in a safe. No photographs, no copies, no networked computer.",
    },
  ],
  2: [
    {
      zh: "两份由两个人分开保管，各自装入信封，封口处签名，锁进各自的保险柜，不放在一处。",
      en: "Two people keep them apart: each in an envelope signed across the seal, each in a safe of its own.",
    },
    {
      zh: "不拍照、不复印、不录入联网的电脑。",
      en: "No photographs, no copies, no networked computer.",
    },
  ],
};

/** What it is good for. */
export const backupCan: readonly Sentence[] = [
  {
    zh: "密钥文件损坏或丢失、口令忘记时，可以用它恢复这把密钥，并设置新的口令。",
    en: "When the key's file or passphrase is lost, it restores this key, with a new passphrase.",
  },
];

/** What nobody can do any more once key, passphrase and this sheet are gone. */
export const backupCannot: readonly Sentence[] = [
  {
    zh: "密钥文件或口令丢失，又没有备份：不能再用这把密钥制作评审包，密封给它的评分文件永远打不开。",
    en: "File or passphrase lost and no backup: no further bundle with this key, and score files sealed to it never open.",
  },
  {
    zh: "届时只能新建一把密钥；专家的评分仍在各自的电脑上，可以向新密钥重新密封、重新提交。",
    en: "Then a new key must be made; experts still have their scores, and can seal and hand in again to the new key.",
  },
];
