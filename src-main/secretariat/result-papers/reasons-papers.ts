import type { CandidateId } from "#shared/ids.ts";
import type { CandidateReasons } from "#shared/ipc/result-paper-calls.ts";
import { reasonsPdf } from "#main/paper/result/reasons-sheet.ts";
import { pathName } from "#main/secretariat/screening-papers/free-name.ts";
import { candidateReasons, criterionMeans } from "#main/secretariat/result-papers/candidate-reasons.ts";
import { namedIn, type PaperFile, type PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { writtenComments } from "#main/secretariat/reports/written-comments.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";

/** The page of every candidate, one document a category, best first. */
export async function reasonsPapers(source: PaperSource): Promise<PaperFile[]> {
  const files: PaperFile[] = [];
  for (const table of source.tables) {
    const { outcome, category } = table;
    const unranked = outcome.candidates.filter(({ rank }) => rank === undefined).map(({ id }) => id);
    const pages = reasonsOf(source, table, [...outcome.ordered, ...unranked]);
    if (pages.length === 0) continue;
    const { bytes } = await reasonsPdf(
      source.head,
      pages.map((reasons) => ({
        reasons: source.comments ? reasons : withoutComments(reasons),
        copy: source.copyOf("reasons", reasons.candidate.id),
      })),
    );
    const name = namedIn(source.head.language, `结果说明/${pathName(category.title.zh)}`, ".pdf");
    files.push({ name, bytes, about: pages.map(({ candidate }) => candidate.id) });
  }
  return files;
}

/** The same for a reader to whom the experts did not write. */
export const withoutComments = (reasons: CandidateReasons): CandidateReasons => ({ ...reasons, comments: [] });

/** Why each of these candidates is selected or not. */
export function reasonsOf(
  { frozen, pseudonyms, head }: Pick<PaperSource, "frozen" | "pseudonyms" | "head">,
  table: CategoryTable,
  ids: readonly CandidateId[],
): CandidateReasons[] {
  const means = criterionMeans(frozen.input, table, table.outcome.ordered);
  const resultCode = head.resultCode === "" ? null : head.resultCode;
  const context = { pseudonyms, resultCode, means, comments: writtenComments(frozen) };
  return ids.flatMap((id) => candidateReasons(frozen.input, table, id, context) ?? []);
}
