import { Button, Input } from "antd";
import { useState } from "react";
import type { ComparedField } from "#shared/paper-entry/compare-sheets.ts";
import { useWords } from "#renderer/lib/language.ts";
import { shownValue, typedValue } from "#renderer/secretariat/merge/paper/field-value.ts";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";

interface Props {
  readonly one: ComparedField;
  /** Of the field. */
  readonly name: string;
  /** Of the candidate. */
  readonly candidate: string;
  readonly locked: boolean;
  readonly onSettle: (value: string) => void;
}

/** What the paper says of one field: one of the two typed values, or another one. */
export function PaperSays({ one, name, candidate, locked, onSettle }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const { field, first, second, settled } = one;
  const shown = (value: string): string =>
    shownValue(field, value, (word) =>
      t(word === "blank" ? "paperEntry.compare.blank" : `paperEntry.standing.${word}`),
    );
  const value = typedValue(field, typed);
  const set = (): void => {
    if (typed.trim() === "" || value === undefined) return;
    onSettle(value);
    setTyped("");
  };
  return (
    <span className={styles["look"]}>
      {settled !== undefined && (
        <strong>{t("paperEntry.compare.settled", { value: shown(settled.value), by: settled.by })}</strong>
      )}
      {!locked && (
        <>
          {[...new Set([first, second])].map((choice) => (
            <Button
              key={choice}
              size="small"
              aria-label={t("paperEntry.compare.take", { field: `${candidate} ${name}`, value: shown(choice) })}
              onClick={() => onSettle(choice)}
            >
              {shown(choice)}
            </Button>
          ))}
          {field !== "standing" && (
            <>
              <Input
                size="small"
                className={styles["paper"] ?? ""}
                aria-label={t("paperEntry.compare.other", { name: candidate, field: name })}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onPressEnter={set}
              />
              <Button
                size="small"
                disabled={typed.trim() === "" || value === undefined}
                aria-label={t("paperEntry.compare.setOf", { name: candidate, field: name })}
                onClick={set}
              >
                {t("paperEntry.compare.set")}
              </Button>
            </>
          )}
        </>
      )}
    </span>
  );
}
