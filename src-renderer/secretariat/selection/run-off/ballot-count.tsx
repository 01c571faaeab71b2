import type { RunOffView } from "#shared/ipc/run-off-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly runOff: RunOffView;
  readonly count: NonNullable<RunOffView["count"]>;
}

/** Votes of each who was tied, who is chosen, and who is still equal. */
export function BallotCount({ runOff, count }: Props) {
  const { t } = useWords();
  const outcomeOf = (id: (typeof count.chosen)[number]): "chosen" | "tied" | "not" => {
    if (count.chosen.includes(id)) return "chosen";
    return count.tied.includes(id) ? "tied" : "not";
  };
  return (
    <>
      <PlainTable
        label={t("runOff.count.title")}
        heads={[t("runOff.count.name"), t("runOff.count.votes"), t("runOff.count.outcome")]}
        rows={count.tally.map(({ candidate, votes }) => ({
          key: candidate,
          cells: [
            runOff.candidates.find(({ id }) => id === candidate)?.name ?? candidate,
            votes,
            <strong key="outcome">{t(`runOff.count.${outcomeOf(candidate)}`)}</strong>,
          ],
        }))}
      />
      {count.placesLeft > 0 && <p role="status">{t("runOff.count.left", { n: count.placesLeft })}</p>}
    </>
  );
}
