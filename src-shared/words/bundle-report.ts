import type { Sentence } from "#shared/words/sentence.ts";

/** What the check of a bundle by a third party says, a line each. */
export const bundleReport = {
  signature: { zh: "签名：成立（{{file}}）", en: "signature: holds ({{file}})" },
  refused: { zh: "主文件：不可信 — {{says}}", en: "head: not to be trusted — {{says}}" },
  key: {
    zh: "密钥指纹：{{digits}}（{{words}}）——请与启用单上的核对",
    en: "key: {{digits}} ({{words}}) – compare it with a slip",
  },
  bundle: {
    zh: "评审包：{{bundle}}，活动 {{round}}，第 {{version}} 版，{{builtAt}} 制作{{practice}}",
    en: "bundle: {{bundle}}, round {{round}}, version {{version}}, built {{builtAt}}{{practice}}",
  },
  practice: { zh: "，练习用", en: ", practice" },
  hashes: {
    zh: "评审包哈希值 {{hash}}；规则文件 {{rules}}",
    en: "hash of the bundle {{hash}}; of the rules {{rules}}",
  },
  contents: {
    zh: "候选对象 {{candidates}}，启用单 {{seats}}，文件 {{files}}，材料卷 {{volumes}}",
    en: "{{candidates}} candidates, {{seats}} slips, {{files}} files, {{volumes}} volumes",
  },
  good: {
    zh: "{{name}}：相符（{{files}} 个文件，{{bytes}} 字节）",
    en: "{{name}}: agrees ({{files}} files, {{bytes}} bytes)",
  },
  bad: { zh: "{{name}}：不符 — {{says}}", en: "{{name}}: differs — {{says}}" },
  missing: { zh: "{{name}}：缺", en: "{{name}}: missing" },
  stranger: { zh: "{{name}}：不属于这个评审包", en: "{{name}}: no part of this bundle" },
  whole: { zh: "评审包完整，与签名时一致。", en: "The bundle is whole and as it was signed." },
  broken: { zh: "评审包不完整或有改动：见上。", en: "The bundle is not whole or was altered: see above." },
  unreadable: { zh: "{{name}}：读不出评审包 — {{says}}", en: "{{name}}: no bundle can be read — {{says}}" },
} as const satisfies Readonly<Record<string, Sentence>>;
