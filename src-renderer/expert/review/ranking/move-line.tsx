import { useId } from "react";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { PointsInput } from "#renderer/expert/review/points-input.tsx";
import { levelOf, readPoints } from "#renderer/expert/review/read-points.ts";
import { useRefusalText } from "#renderer/expert/review/use-refusal-text.ts";
import styles from "#renderer/expert/review/ranking/move-dialog.module.css";

interface Props {
  readonly criterion: Criterion;
  readonly beforeTenths: number | undefined;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onEnter: (field: HTMLInputElement) => void;
}

/** One criterion of a proposal: before, after as a field, and the change, with the level when that changes too. */
export function MoveLine({ criterion, beforeTenths, text, onType, onEnter }: Props) {
  const { t, language } = useWords();
  const messageId = useId();
  const refusalText = useRefusalText();
  const entry = readPoints(text, criterion);
  const after = entry.state === "points" ? entry.tenths : undefined;
  const before = beforeTenths ?? 0;
  const levelName = (tenths: number): string =>
    criterion.anchors[levelOf(tenths, criterion.anchors)]?.label[language] ?? "";
  const levels =
    after !== undefined && levelName(after) !== levelName(before)
      ? t("expert.review.ranking.move.level", { before: levelName(before), after: levelName(after) })
      : "";
  const name = criterion.name[language];
  const max = formatTenths(criterion.maxTenths);
  return (
    <tr data-changed={after !== before}>
      <th scope="row">
        {name} <span className={styles["soft"]}>/ {max}</span>
      </th>
      <td className={styles["number"]}>{formatTenths(before)}</td>
      <td>→</td>
      <td>
        <PointsInput
          criterion={criterion}
          label={t("expert.review.ranking.move.field", { name, max })}
          text={text}
          storedTenths={beforeTenths}
          readOnly={false}
          describedBy={messageId}
          className={styles["field"]}
          onType={onType}
          onEnter={onEnter}
        />
        <div id={messageId} role="alert" className={styles["refusal"]} hidden={entry.state !== "refused"}>
          {entry.state === "refused" && refusalText(entry.refusal, criterion, beforeTenths)}
        </div>
      </td>
      <td className={styles["change"]}>
        {after === undefined
          ? ""
          : after === before
            ? t("expert.review.ranking.move.unchanged")
            : `${after > before ? "+" : "−"}${formatTenths(Math.abs(after - before))}`}
        {levels !== "" && <small> {levels}</small>}
      </td>
    </tr>
  );
}
