import type { NamedSpreadGroup } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { percent } from "#renderer/secretariat/solidity/figures.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly title: string;
  /** Most seats first. */
  readonly groups: readonly NamedSpreadGroup[];
  /** Seats above which a group is remarked on; null: none is. */
  readonly cap: number | null;
}

/** One way of grouping: a sentence with its numbers, then the table. */
export function SpreadTable({ title, groups, cap }: Props) {
  const { t, language } = useWords();
  const nameOf = ({ name, group }: NamedSpreadGroup): string => name?.[language] ?? group ?? t("spread.unknown");
  const sum = (key: "judged" | "selected"): number => groups.reduce((all, one) => all + one[key], 0);
  const [judged, selected] = [sum("judged"), sum("selected")];
  const share = (part: number, whole: number): string => (whole === 0 ? "–" : percent(part / whole));
  // Those of whom nothing is known are no group: they stand in the table and are told apart in the sentence.
  const known = groups.filter(({ group }) => group !== null);
  const unknown = groups.find(({ group }) => group === null)?.selected ?? 0;
  const [most] = known;
  const seated = known.filter((one) => one.selected > 0).length;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {most !== undefined && most.selected > 0 && (
        <p>
          {t("spread.says", {
            ...{ selected: selected - unknown, groups: seated, without: known.length - seated },
            ...{ name: nameOf(most), most: most.selected },
            ...{ share: share(most.selected, selected), judged: share(most.judged, judged) },
          })}
          {unknown > 0 && ` ${t("spread.unknownSeats", { n: unknown })}`}
        </p>
      )}
      <PlainTable
        label={title}
        heads={(["group", "judged", "ranked", "selected", "reserve", "shareJudged", "shareSeats", "cap"] as const).map(
          (head) => t(`spread.head.${head}`),
        )}
        rows={groups.map((one) => ({
          key: one.group ?? "",
          cells: [
            nameOf(one),
            ...[one.judged, one.ranked, one.selected, one.reserve].map(String),
            ...[share(one.judged, judged), share(one.selected, selected)],
            cap !== null && one.group !== null && one.selected > cap
              ? t("spread.capped", { n: one.selected - cap })
              : "",
          ],
        }))}
      />
    </section>
  );
}
