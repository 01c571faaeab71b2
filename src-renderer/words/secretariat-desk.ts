import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the list of rounds and of the frame around the steps. */
export const deskWords = {
  name: { zh: "秘书处", en: "Secretariat" },
} as const satisfies WordTree;
