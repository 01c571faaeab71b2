import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import type { ListChoice } from "#shared/screening/list-choice.ts";
import type { Say } from "#renderer/lib/language.ts";
import type { TableFilter } from "#renderer/ui/table-filters.tsx";

const decisions = ["undecided", "admitted", "correction", "rejected"] as const;
const checks = ["clean", "errors", "warnings"] as const;
const deliveries = ["changed", "gone"] as const;

const isMarked = ({ changed, gone }: ScreeningRow): boolean => changed === true || gone === true;

function checksHold({ errors, warnings }: ScreeningRow, value: string): boolean {
  if (value === "errors") return errors > 0;
  return value === "warnings" ? errors === 0 && warnings > 0 : errors === 0 && warnings === 0;
}

/** The filters above the list of candidates; that of the delivery is there once it can find somebody. */
export function listFilters(
  rows: readonly ScreeningRow[],
  chosen: ListChoice["chosen"],
  t: Say,
): readonly TableFilter<ScreeningRow>[] {
  const delivery: TableFilter<ScreeningRow> = {
    id: "delivery",
    label: t("redelivery.mark.filter"),
    choices: deliveries.map((value) => ({ value, text: t(`redelivery.mark.${value}`) })),
    holds: (row, value) => (value === "gone" ? row.gone : row.changed) === true,
  };
  return [
    {
      id: "decision",
      label: t("screening.list.decision"),
      choices: decisions.map((value) => ({ value, text: t(`desk.decision.${value}`) })),
      holds: (row, value) => (row.decision ?? "undecided") === value,
    },
    {
      id: "checks",
      label: t("bulk.checks.label"),
      choices: checks.map((value) => ({ value, text: t(`bulk.checks.${value}`) })),
      holds: checksHold,
    },
    ...(rows.some(isMarked) || (chosen["delivery"] ?? "") !== "" ? [delivery] : []),
  ];
}

const everybody: ListChoice = { category: null, unit: null, chosen: {}, query: "" };

/** Filters that every round has. */
export const builtInFilters = [
  { id: "all", choice: everybody },
  { id: "clean", choice: { ...everybody, chosen: { decision: "undecided", checks: "clean" } } },
  { id: "errors", choice: { ...everybody, chosen: { decision: "undecided", checks: "errors" } } },
  { id: "warnings", choice: { ...everybody, chosen: { decision: "undecided", checks: "warnings" } } },
  { id: "correction", choice: { ...everybody, chosen: { decision: "correction" } } },
  { id: "changed", choice: { ...everybody, chosen: { delivery: "changed" } } },
  { id: "gone", choice: { ...everybody, chosen: { delivery: "gone" } } },
] as const satisfies readonly { readonly id: string; readonly choice: ListChoice }[];

/** Whether two ways of looking at the list are the same. */
export function isSameChoice(one: ListChoice, other: ListChoice): boolean {
  const ids = new Set([...Object.keys(one.chosen), ...Object.keys(other.chosen)]);
  return (
    one.category === other.category &&
    one.unit === other.unit &&
    one.query.trim() === other.query.trim() &&
    [...ids].every((id) => (one.chosen[id] ?? "") === (other.chosen[id] ?? ""))
  );
}
