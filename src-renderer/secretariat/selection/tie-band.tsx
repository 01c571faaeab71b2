import { Button } from "antd";
import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { describeTieKey } from "#renderer/secretariat/describe-tie-key.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { printExact } from "#renderer/secretariat/selection/cut-line-rows.ts";
import styles from "#renderer/secretariat/selection/selection.module.css";

interface Props {
  readonly category: CutLineCategory;
  readonly rubric: Rubric | undefined;
  readonly width: number;
  readonly onVote: () => void;
  readonly onRunOff: () => void;
}

/** Why the figures cannot decide: each step of the tie with its value, and the vote that settles or has settled it. */
export function TieBand({ category, rubric, width, onVote, onRunOff }: Props) {
  const { t, language } = useWords();
  const values = category.tieGroup[0]?.tieValues ?? [];
  const steps = category.tieKeys.map((key, position) =>
    t("selection.tie.step", {
      name: describeTieKey(key, rubric, t, language),
      value: printExact(values[position] ?? "0"),
    }),
  );
  const { vote } = category;
  return (
    <tr className={styles["tie"]} data-testid="tie-band">
      <td colSpan={width}>
        <strong>{t("selection.tie.band", { n: category.tieGroup.length, seats: category.openSeats })}</strong>{" "}
        {[...steps, t("selection.tie.open")].join(" → ")}{" "}
        {vote === undefined ? (
          <>
            <Button type="primary" onClick={onVote}>
              {t("selection.tie.vote")}
            </Button>{" "}
            <Button onClick={onRunOff}>{t("runOff.open")}</Button>
          </>
        ) : (
          <>
            <strong>
              {vote.demonstration ? t("selection.tie.demonstration") : ""}
              {t("selection.tie.settled", {
                at: formatMoment(Date.parse(vote.recordedAt)),
                by: vote.recordedBy,
                witness: vote.witness,
              })}
            </strong>{" "}
            {vote.runOffs !== undefined && <Button onClick={onRunOff}>{t("runOff.show")}</Button>}
          </>
        )}
      </td>
    </tr>
  );
}
