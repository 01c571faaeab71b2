import type { Input } from "#shared/ipc/api.ts";
import type { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import type { Language } from "#shared/words/sentence.ts";
import { paperSource, type PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { copyCounter, translatedPapers } from "#main/secretariat/result-papers/printings.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** Papers that say something of all categories together. */
const wholePapers: readonly ResultPaper[] = ["units", "registers"];

type Wish = Pick<Input<"result-papers/write">, "notice" | "comments" | "language" | "categories"> &
  Pick<PaperSource, "writtenOn"> & { readonly font: string };

/** What each paper is written from: in the language that it is wanted and there in, of the wanted categories. */
export function papersSource(
  frozen: FrozenSelection,
  { tables, resultCode }: { readonly tables: readonly CategoryTable[]; readonly resultCode: string },
  { notice, comments, writtenOn, font, language: wanted = "zh", categories }: Wish,
): (paper: ResultPaper) => PaperSource {
  const sourceIn = (language: Language): PaperSource => {
    const copyOf = copyCounter(frozen.opened.database, resultCode, language);
    return paperSource(frozen, tables, resultCode, { font, language, notice, writtenOn, comments, copyOf });
  };
  const [chinese, translated] = [sourceIn("zh"), sourceIn(wanted)];
  const narrowed = tables.filter(({ category }) => categories === undefined || categories.includes(category.id));
  return (paper) => {
    const source = translatedPapers.includes(paper) ? translated : chinese;
    return wholePapers.includes(paper) ? source : { ...source, tables: narrowed };
  };
}
