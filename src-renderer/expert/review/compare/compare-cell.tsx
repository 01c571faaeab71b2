import { useId } from "react";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { PointsInput } from "#renderer/expert/review/points-input.tsx";
import { levelOf, readPoints } from "#renderer/expert/review/read-points.ts";
import { useRefusalText } from "#renderer/expert/review/use-refusal-text.ts";
import styles from "#renderer/expert/review/compare/compare-grid.module.css";

interface Props {
  readonly criterion: Criterion;
  readonly candidateName: string;
  readonly text: string;
  readonly storedTenths: number | undefined;
  readonly sealed: boolean;
  /** The expert abstains: no score. */
  readonly isClosed: boolean;
  readonly onWrite: (text: string) => void;
  readonly onLeave: () => void;
  readonly onEnter: (field: HTMLInputElement) => void;
}

/** The score of one candidate in one criterion: field, level, and what is wrong with the entry. */
export function CompareCell(props: Props) {
  const { t, language } = useWords();
  const messageId = useId();
  const refusalText = useRefusalText();
  const { criterion, text, sealed } = props;
  const entry = readPoints(text, criterion);
  const anchor = entry.state === "points" ? criterion.anchors[levelOf(entry.tenths, criterion.anchors)] : undefined;
  if (props.isClosed) return <td className={styles["closed"]}>{t("expert.review.standing.abstained")}</td>;
  return (
    <td>
      <PointsInput
        criterion={criterion}
        label={t("expert.review.compare.field", {
          candidate: props.candidateName,
          name: criterion.name[language],
          max: formatTenths(criterion.maxTenths),
        })}
        text={text}
        storedTenths={props.storedTenths}
        readOnly={sealed}
        title={sealed ? t("expert.review.ranking.move.sealed") : undefined}
        describedBy={messageId}
        className={styles["field"]}
        onType={props.onWrite}
        onLeave={sealed ? () => undefined : props.onLeave}
        onEnter={props.onEnter}
      />{" "}
      <span className={styles["level"]}>{anchor?.label[language]}</span>
      <span id={messageId} className={styles["refusal"]} role="alert" hidden={entry.state !== "refused"}>
        {entry.state === "refused" && refusalText(entry.refusal, criterion, props.storedTenths)}
      </span>
    </td>
  );
}
