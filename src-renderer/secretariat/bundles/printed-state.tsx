import type { SlipRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";

/** Whether a slip was printed, when and by whom; printing it again stands out. */
export function PrintedState({ slip }: { readonly slip: SlipRow }) {
  const { t } = useWords();
  const last = slip.printings.at(-1);
  if (last === undefined) return t("slips.notPrinted");
  const facts = { at: formatMoment(last.printedAtMs), by: last.printedBy };
  const again = slip.printings.filter(({ reprint }) => reprint).length;
  if (again === 0) return t("slips.printedOnce", facts);
  return t("slips.reprinted", { ...facts, n: again, reason: last.reason });
}
