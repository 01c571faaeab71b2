import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import type { ExpertDiagnosis } from "#shared/statistics/diagnosis.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { useWords, type Say } from "#renderer/lib/language.ts";
import { expertName } from "#renderer/secretariat/solidity/describe-variation.ts";
import { coefficient, figure, percent, signed } from "#renderer/secretariat/solidity/figures.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

const columns = [
  "expert",
  "count",
  "mean",
  "median",
  "deviation",
  "range",
  "level",
  "agreement",
  "heaping",
  "pile",
  "ownUnit",
  "ownRegion",
  "order",
] as const;

/** One line an expert; what cannot be computed is a dash, what stands out has a «!». */
export function ExpertTable({ category }: { readonly category: CategorySolidity }) {
  const { t } = useWords();
  return (
    <PlainTable
      label={t("solidity.part.experts")}
      heads={columns.map((column) => t(`solidity.column.${column}`))}
      rows={category.diagnosis.experts.map((expert) => ({
        key: expert.id,
        cells: [expertName(category, expert.id), ...cellsOf(expert, t)],
      }))}
    />
  );
}

function cellsOf({ count, mean, deviation, box, level, agreement, ...habits }: ExpertDiagnosis, t: Say): string[] {
  return [
    figure(count, 0),
    figure(mean, 1),
    figure(box?.[2] ?? null, 1),
    figure(deviation, 1),
    box === null ? "–" : `${figure(box[0], 1)}–${figure(box[4], 1)}`,
    signed(level, 1),
    coefficient(agreement),
    ...habitsOf(habits, t),
  ];
}

function habitsOf(
  { heaping, ownUnit, ownRegion, order }: Pick<ExpertDiagnosis, "heaping" | "ownUnit" | "ownRegion" | "order">,
  t: Say,
): string[] {
  const none = t("solidity.value.none");
  const mark = (isNotable: boolean): string => (isNotable ? "! " : "");
  return [
    heaping === null
      ? none
      : mark(heaping.isNotable) +
        t("solidity.value.ofChance", { share: percent(heaping.onFives), expected: percent(heaping.expected) }),
    heaping === null
      ? none
      : t("solidity.value.pile", { points: formatTenths(heaping.pile.tenths), count: heaping.pile.count }),
    ...[ownUnit, ownRegion].map((own) =>
      own === null ? none : t("solidity.value.ownUnit", { lift: signed(own.lift, 1), count: own.count }),
    ),
    order === null ? none : mark(order.isNotable) + signed(order.change, 1),
  ];
}
