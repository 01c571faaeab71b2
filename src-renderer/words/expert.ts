import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the expert's screens. */
export const expertWords = {
  expert: {
    name: { zh: "专家", en: "Expert" },
  },
} as const satisfies WordTree;
