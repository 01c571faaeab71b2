import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of copies that are kept of deliveries, and of older versions of files. */
export const keepingWords = {
  label: { zh: "留存副本", en: "Keep copies" },
  none: { zh: "不留存", en: "None" },
  forms: { zh: "推荐表（再占 {{size}}，{{n}} 个）", en: "Forms ({{size}} more, {{n}} files)" },
  "without-videos": {
    zh: "除视频外（再占 {{size}}，{{n}} 个）",
    en: "All but videos ({{size}} more, {{n}} files)",
  },
  all: { zh: "全部（再占 {{size}}，{{n}} 个）", en: "Everything ({{size}} more, {{n}} files)" },
  meaning: {
    none: {
      zh: "材料只在原文件夹里：补正文件若直接覆盖旧文件，旧文件就没有了，只留下校验值。压缩包和邮件里的旧文件总是留存。",
      en: "The files stay in their folder only: where a correction overwrites one, the old one is gone but for its hash. What came in archives and mails is always kept.",
    },
    some: {
      zh: "接收时把副本按校验值存入本活动的文件夹（第一次接收要慢一些，内容相同的不重复存）；以后旧文件被覆盖，也能打开对照。带密级字样的不复制。",
      en: "Copies go into the round's folder by their hash (the first intake takes longer; the same content is kept once), so that an overwritten file can still be opened. What bears a mark of secrecy is not copied.",
    },
    space: {
      zh: "已留存 {{n}} 个、{{size}}；磁盘可用 {{free}}。",
      en: "Kept so far: {{n}}, {{size}}; free on the disk: {{free}}.",
    },
    full: { zh: "! 磁盘放不下全部副本", en: "! The disk has no room for all of them" },
  },
  kept: { zh: "留存副本", en: "Copies kept" },
  left: { zh: "没有留存", en: "Not kept" },
  open: { zh: "打开旧文件……", en: "Open the old file…" },
  openOf: { zh: "打开旧文件 {{file}}", en: "Open the old file {{file}}" },
  before: { zh: "原来", en: "Before" },
  after: { zh: "现在", en: "Now" },
  checking: { zh: "正在核对校验值……", en: "Checking the hashes…" },
  where: {
    kept: { zh: "✓ 留存的副本，校验值一致", en: "✓ The kept copy; its hash is right" },
    delivered: { zh: "✓ 最近来件中的文件，校验值一致", en: "✓ From the newest delivery; its hash is right" },
    earlier: { zh: "✓ 仍在当时的来件文件夹中，校验值一致", en: "✓ Still in its delivery's folder; its hash is right" },
    lost: {
      zh: "✕ 文件已不在：当时没有留存副本，原文件夹中的也已被覆盖或移走。",
      en: "✕ The file is gone: no copy was kept, and the one in the folder was overwritten or moved.",
    },
    altered: {
      zh: "✕ 留存的副本与校验值不一致，可能磁盘出错或被改动，不显示。",
      en: "✕ The kept copy does not match its hash: the disk may fail or it was altered. It is not shown.",
    },
  },
  no: {
    before: { zh: "（原来没有这个文件）", en: "(there was no such file)" },
    after: { zh: "（现在没有这个文件）", en: "(there is no such file now)" },
  },
} as const satisfies WordTree;
