import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { openCategory, useReview } from "#renderer/expert/review/store.ts";
import type { Deed } from "#renderer/expert/review/undo-log.ts";

/** Says what was taken back or done again, with the values, so that nothing changes unseen. */
export function useDeedText(): (deed: Deed, way: "undone" | "redone") => string {
  const { t, language } = useWords();
  const category = useReview(openCategory);
  return (deed, way) => {
    if (deed.kind === "flag") return t(`expert.judging.foot.${way}Flag`);
    const points = (tenths: number | null): string =>
      tenths === null ? t("expert.judging.history.blank") : formatTenths(tenths);
    const [from, to] = way === "undone" ? [deed.after, deed.before] : [deed.before, deed.after];
    const name = category?.rubric.criteria.find(({ id }) => id === deed.criterion)?.name[language] ?? deed.criterion;
    return t(`expert.judging.foot.${way}`, { name, from: points(from), to: points(to) });
  };
}
