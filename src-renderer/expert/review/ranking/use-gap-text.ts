import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { OwnPlace } from "#renderer/expert/review/own-ranking.ts";
import type { Gap } from "#renderer/expert/review/ranking/plan-move.ts";

const factsOf = ({ above, below }: Gap) => ({
  above: above?.candidate.name ?? "",
  aboveTotal: pointsOf(above),
  below: below?.candidate.name ?? "",
  belowTotal: pointsOf(below),
});

const pointsOf = (place: OwnPlace | null): string => (place === null ? "" : formatTenths(place.totalTenths));

/** Says which place is wanted, and why nothing fits there. */
export function useGapText() {
  const { t } = useWords();
  return {
    place(gap: Gap): string {
      const facts = factsOf(gap);
      if (gap.above === null) return t("expert.review.ranking.move.first", facts);
      if (gap.below === null) return t("expert.review.ranking.move.last", facts);
      return t("expert.review.ranking.move.between", facts);
    },
    noRoom(gap: Gap, criteria: readonly Criterion[]): string {
      const { above, below } = gap;
      const end = above ?? below;
      if (above !== null && below !== null) {
        const step = formatTenths(Math.min(...criteria.map(({ stepTenths }) => stepTenths)));
        return t("expert.review.ranking.move.noRoom", { ...factsOf(gap), step });
      }
      return t("expert.review.ranking.move.noRoomEnd", { name: end?.candidate.name ?? "", total: pointsOf(end) });
    },
  };
}
