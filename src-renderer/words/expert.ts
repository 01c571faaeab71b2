import type { WordTree } from "#renderer/lib/speak.ts";
import { ballotWords } from "#renderer/words/expert-ballot.ts";
import { bundleWords } from "#renderer/words/expert-bundles.ts";
import { changeWords, idleLockWords, volumeWords } from "#renderer/words/expert-locking.ts";
import { judgingWords } from "#renderer/words/expert-judging.ts";
import { materialWords } from "#renderer/words/expert-materials.ts";
import { openingWords } from "#renderer/words/expert-opening.ts";
import { readingWords } from "#renderer/words/expert-reading.ts";
import { paperWords } from "#renderer/words/expert-paper.ts";
import { reviewWords } from "#renderer/words/expert-review.ts";
import { sealingWords } from "#renderer/words/expert-sealing.ts";
import { sessionWords } from "#renderer/words/expert-session.ts";

/** Words of the expert's screens. */
export const expertWords = {
  expert: {
    name: { zh: "专家", en: "Expert" },
    where: { zh: "专家评审台", en: "Expert's desk" },
    locked: { zh: "评审台已锁定", en: "The desk is locked" },
    unlock: { zh: "输入启用码打开", en: "Open with the slip's code" },
    ballot: ballotWords,
    bundles: bundleWords,
    opening: openingWords,
    materials: materialWords,
    reading: readingWords,
    review: reviewWords,
    judging: judgingWords,
    sealing: sealingWords,
    session: sessionWords,
    paper: paperWords,
    volumes: volumeWords,
    changes: changeWords,
    idleLock: idleLockWords,
  },
} as const satisfies WordTree;
