import type { FormPlace } from "#shared/eligibility/form-evidence.ts";
import type { Say } from "#renderer/lib/language.ts";

/** Where something stands in a Word form, in words: about which page, which row of which table. */
export const formPlace = ({ page, cell }: FormPlace, t: Say): string =>
  [
    ...(page === null ? [] : [t("form.page", { n: page })]),
    cell === null ? t("form.line") : t("form.cell", { table: cell.table, row: cell.row }),
  ].join(" · ");
