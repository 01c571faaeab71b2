import type { Sentence } from "#shared/words/sentence.ts";

/** Why the program does not start at all; said before there is a window. */
export const startRefusals = {
  switches: {
    zh: "评审台不接受这些启动参数：{{names}}。没有打开任何数据。请用原来的图标启动，不加参数。",
    en: "Pingshen does not accept these switches: {{names}}. Nothing was opened. Start it by its own icon, without switches.",
  },
  variables: {
    zh: "评审台不接受这些环境变量：{{names}}。没有打开任何数据。请删除它们，再启动。",
    en: "Pingshen does not accept these environment variables: {{names}}. Nothing was opened. Remove them and start again.",
  },
  addons: {
    zh: "程序文件与出厂时不一致：{{names}}。可能被改动或损坏，没有打开任何数据。请从原压缩包重新解压，核对校验码后再用。",
    en: "These program files are not as delivered: {{names}}. They may have been altered or damaged; nothing was opened. Unpack the program again from its archive and compare the checksums.",
  },
} as const satisfies Record<string, Sentence>;

export type StartRefusal = keyof typeof startRefusals;
