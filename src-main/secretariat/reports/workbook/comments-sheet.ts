import { createScorePool } from "#shared/formats/packed-forms.ts";
import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { readForms } from "#main/secretariat/merge/read-forms.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** What the experts wrote about the candidates, in the order of categories, candidates and experts. */
export function commentsSheet({ input, opened }: FrozenSelection): LaidOutSheet {
  const scoreOf = createScorePool();
  const written = input.scores.files.flatMap(({ expert, sha256 }) =>
    readForms(opened.database, sha256, scoreOf).flatMap(({ candidate, comment }) =>
      comment === "" ? [] : [{ expert, candidate, comment }],
    ),
  );
  const byCandidate = Map.groupBy(written, ({ candidate }) => candidate);
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
