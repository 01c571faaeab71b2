import type { Message } from "#shared/words/sentence.ts";

/** What may be wrong with a rule file. */
export const ruleFindings = {
  "rules-not-json": {
    says: { zh: "规则文件不是有效的 JSON，没有读入。", en: "The rule file is not valid JSON; nothing was read." },
    next: {
      zh: "请用原来的规则文件，或检查最近改动处的逗号和引号。",
      en: "Use the earlier rule file, or check commas and quotes where it was edited last.",
    },
  },
  "rules-too-new": {
    says: {
      zh: "规则文件的格式（第 {{formatVersion}} 版）比本程序新，没有读入。",
      en: "The rule file's format (version {{formatVersion}}) is newer than this program; nothing was read.",
    },
    next: { zh: "请用新版程序打开。", en: "Open it with a newer program." },
  },
  "rules-field-wrong": {
    says: {
      zh: "规则文件的“{{placeZh}}”不对：{{reasonZh}}。",
      en: "“{{placeEn}}” of the rule file is wrong: {{reasonEn}}.",
    },
    next: {
      zh: "请改正这一项后重新读入；现行规则没有变化。",
      en: "Correct it and read the file again; the rules in force are unchanged.",
    },
  },
} as const satisfies Record<string, Message>;
