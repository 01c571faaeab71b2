import { controlCode } from "#shared/control-code.ts";
import { pageFooterWords } from "#shared/words/paper/page-footer.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { newestEntry } from "#main/db/journal.ts";

/** How far the journal went when a paper was made, for its foot: what is cut off its end later is missed. */
export function journalFoot(database: Parameters<typeof newestEntry>[0]): string {
  const { sequence, hash } = newestEntry(database);
  return fillSentence(pageFooterWords.journal, "zh", { entry: sequence, journal: controlCode(hash) });
}
