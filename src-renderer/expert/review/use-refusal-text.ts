import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { Refusal } from "#renderer/expert/review/read-points.ts";

/** Says why an entry was refused, what is allowed, and what is stored instead. */
export function useRefusalText(): (refusal: Refusal, criterion: Criterion, storedTenths: number | undefined) => string {
  const { t } = useWords();
  return (refusal, criterion, storedTenths) => {
    const max = formatTenths(criterion.maxTenths);
    const stored =
      storedTenths === undefined
        ? t("expert.review.score.storedEmpty")
        : t("expert.review.score.storedIs", { points: formatTenths(storedTenths) });
    switch (refusal.kind) {
      case "not-a-number":
        return t("expert.review.score.notNumber", { max, stored });
      case "out-of-range":
        return t("expert.review.score.outOfRange", { max, stored });
      case "off-step":
        return t("expert.review.score.offStep", {
          step: formatTenths(criterion.stepTenths),
          low: formatTenths(refusal.lowTenths),
          high: formatTenths(refusal.highTenths),
          stored,
        });
    }
  };
}
