import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of what stands above all pages when a database is damaged. */
export const damageWords = {
  title: { zh: "数据库损坏", en: "The database is damaged" },
  safe: {
    zh: "硬盘上的数据库文件有一部分读不出来。没有改动任何文件；恢复时，损坏的文件原样保留在旁边。",
    en: "Part of a database file on the disk cannot be read. No file was changed; when you restore, the damaged file is kept beside as it is.",
  },
  checking: { zh: "正在检查各份备份……", en: "Checking the copies …" },
  roundStore: { zh: "秘书处：活动 {{round}}", en: "Secretariat: round {{round}}" },
  expertStore: { zh: "专家工作台", en: "Expert desk" },
  mirror: { zh: "随存随备的副本", en: "The copy that is kept with every save" },
  backup: { zh: "备份，至 {{time}}", en: "Backup, up to {{time}}" },
  lostNothing: {
    zh: "最后一次保存的内容也在，没有丢失。",
    en: "It has the last thing that was saved: nothing is lost.",
  },
  lostUnknownMirror: {
    zh: "每次保存都在其中，正常情况下没有丢失。最后一条记录：{{time}}。",
    en: "It has every save; normally nothing is lost. Last entry: {{time}}.",
  },
  lostSome: {
    zh: "缺少 {{time}} 以后的 {{total}} 条记录，这些工作需要重做。",
    en: "It lacks {{total}} entries after {{time}}; that work has to be done again.",
  },
  lostUnknown: {
    zh: "{{time}} 以后做的都不在其中，需要重做。",
    en: "It has nothing of what was done after {{time}}; that has to be done again.",
  },
  restore: { zh: "用这份恢复", en: "Restore from this" },
  none: {
    zh: "没有完好的备份。请不要再使用这台电脑上的这份数据，把下面的文件夹交给技术支持。",
    en: "There is no sound copy. Do not go on using these data on this computer; give the folder below to support.",
  },
  file: { zh: "损坏的文件：{{path}}", en: "Damaged file: {{path}}" },
  restored: { zh: "已恢复。", en: "Restored." },
  kept: { zh: "损坏的文件保留在：{{folder}}", en: "The damaged file is kept in: {{folder}}" },
  disk: {
    zh: "硬盘可能正在损坏：请尽快把数据文件夹复制到另一块硬盘。",
    en: "The disk may be failing: copy the data folder to another disk soon.",
  },
  sound: { zh: "再次检查，所有数据库都能正常读取。", en: "Checked again: every database can be read." },
  goOn: { zh: "继续工作", en: "Go on working" },
} as const satisfies WordTree;
