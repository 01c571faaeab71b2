import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of sealed score files that are no longer as they were received. */
export const receivedWords = {
  title: { zh: "密封评分文件丢失或被改动", en: "Sealed score files are missing or changed" },
  lead: {
    zh: "下列文件接收以后在这台电脑上丢失或被改动。评分已在数据库中，照常计入，没有受影响。请插上原来的 U 盘，重新接收同一份文件，即可恢复。",
    en: "These files went missing or changed on this computer after they were received. Their scores are in the database, safe, and count as before. Plug in the stick that they came on and take the same files again; that restores them.",
  },
  column: {
    expert: { zh: "专家", en: "Expert" },
    revision: { zh: "版次", en: "Revision" },
    file: { zh: "文件", en: "File" },
    state: { zh: "状况", en: "State" },
    control: { zh: "校验码", en: "Hash (first 16)" },
  },
  missing: { zh: "✕ 丢失", en: "✕ missing" },
  changed: { zh: "✕ 内容已变", en: "✕ changed" },
  choose: { zh: "重新接收……", en: "Take again…" },
  restored: { zh: "已恢复 {{n}} 份密封评分文件", en: "{{n}} sealed score files are restored" },
  notAmong: {
    zh: "所选之中没有这些文件，什么也没有改动。",
    en: "None of them is among the chosen ones; nothing changed.",
  },
  goOn: {
    zh: "照样继续：损坏的密封评分文件记入记录",
    en: "Go on all the same; the journal names the damaged files",
  },
} as const satisfies WordTree;
