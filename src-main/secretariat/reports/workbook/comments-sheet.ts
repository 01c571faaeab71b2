import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { writtenComments } from "#main/secretariat/reports/written-comments.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** What the experts wrote about the candidates, in the order of categories, candidates and experts. */
export function commentsSheet(frozen: FrozenSelection): LaidOutSheet {
  const { input } = frozen;
  const byCandidate = writtenComments(frozen);
  const names = new Map(input.experts.map(({ id, name }) => [id, name]));
  const rows = input.round.rules.categories.flatMap(({ id, title }) =>
    input.candidates
      .filter(({ category }) => category === id)
      .flatMap((candidate) =>
        // By expert, as the files are.
        (byCandidate.get(candidate.id) ?? []).map(({ expert, comment }): SheetCell[] => [
          ...[title.zh, candidate.name, candidate.unit],
          `${expert} ${names.get(expert) ?? ""}`.trim(),
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
