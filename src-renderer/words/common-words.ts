import { damageWords } from "#renderer/words/common-damage.ts";
import { startWords } from "#renderer/words/common-start.ts";
import { uiWords } from "#renderer/words/common-ui.ts";

/** Words of the frame and of the start page. */
export const commonWords = { ui: uiWords, start: startWords, damage: damageWords };
