import { and, inArray, ne } from "drizzle-orm";
import { mergedForm } from "#shared/schema/secretariat-review.ts";
import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** What the experts wrote about the candidates, in the order of categories, candidates and experts. */
export function commentsSheet({ input, opened }: FrozenSelection): LaidOutSheet {
  const expertOf = new Map(input.scores.files.map(({ sha256, expert }) => [sha256, expert]));
  const written = opened.database
    .select({ scoreFile: mergedForm.scoreFile, candidate: mergedForm.candidate, comment: mergedForm.comment })
    .from(mergedForm)
    .where(and(inArray(mergedForm.scoreFile, [...expertOf.keys()]), ne(mergedForm.comment, "")))
    .orderBy(mergedForm.candidate)
    .all();
  const byCandidate = Map.groupBy(written, ({ candidate }) => candidate);
  const names = new Map(input.experts.map(({ id, name }) => [id, name]));
  const rows = input.round.rules.categories.flatMap(({ id, title }) =>
    input.candidates
      .filter(({ category }) => category === id)
      .flatMap((candidate) =>
        (byCandidate.get(candidate.id) ?? [])
          .map(({ scoreFile, comment }) => ({ expert: expertOf.get(scoreFile) ?? "", comment }))
          .sort((a, b) => (a.expert < b.expert ? -1 : 1))
          .map(({ expert, comment }): SheetCell[] => [
            ...[title.zh, candidate.name, candidate.unit],
            `${expert} ${names.get(expert as never) ?? ""}`.trim(),
            comment,
          ]),
      ),
  );
  return {
    name: "评语",
    rows: [["类别", "候选对象", "推荐单位", "专家", "评语"], ...(rows.length > 0 ? rows : [["（无）"]])],
    heads: [0],
    widths: [20, 18, 24, 16, 70],
  };
}
