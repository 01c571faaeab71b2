import { Button, Select } from "antd";
import type { CandidateId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { mostCompared } from "#renderer/expert/review/compare/choose-compared.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { placesAround } from "#renderer/expert/review/ranking/near-ties.ts";
import styles from "#renderer/expert/review/compare/compare-page.module.css";

interface Props {
  readonly ids: readonly CandidateId[];
  /** Who may be compared: one category, nobody recused. */
  readonly offered: readonly CandidateState[];
  readonly ranking: OwnRanking;
  readonly onChoose: (ids: readonly CandidateId[]) => void;
}

/** Who stands side by side: chosen from a list that can be searched, or the neighbours in the own ranking. */
export function CompareChooser({ ids, offered, ranking, onChoose }: Props) {
  const { t } = useWords();
  const { above, below } = placesAround(ranking.places, ids);
  const isFull = ids.length >= mostCompared;
  const options = offered.map(({ id, name, totalTenths }) => ({
    value: id,
    label: totalTenths === null ? name : `${name} · ${formatTenths(totalTenths)}`,
  }));
  return (
    <>
      <Select
        mode="multiple"
        className={styles["who"] ?? ""}
        aria-label={t("expert.review.compare.who")}
        placeholder={t("expert.review.compare.who")}
        maxCount={mostCompared}
        maxTagCount="responsive"
        showSearch={{ optionFilterProp: "label" }}
        value={[...ids]}
        options={options}
        onChange={onChoose}
      />
      <Button disabled={isFull || above === undefined} onClick={() => above && onChoose([above.candidate.id, ...ids])}>
        ↑ {t("expert.review.compare.above")}
      </Button>
      <Button disabled={isFull || below === undefined} onClick={() => below && onChoose([...ids, below.candidate.id])}>
        ↓ {t("expert.review.compare.below")}
      </Button>
    </>
  );
}
