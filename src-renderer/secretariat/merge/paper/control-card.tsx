import { Button } from "antd";
import type { PaperComparison } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";

interface Props {
  readonly control: PaperComparison["control"];
  readonly locked: boolean;
  readonly onSettle: (value: string) => void;
}

/** The control code where the two typed it differently. */
export function ControlCard({ control, locked, onSettle }: Props) {
  const { t } = useWords();
  const { first, second, settled, isOpen } = control;
  const shown = (code: string): string => (code === "" ? t("paperEntry.typing.noTotal") : code);
  return (
    <article
      className={`${styles["card"] ?? ""} ${isOpen ? "" : (styles["settled"] ?? "")}`}
      aria-label={t("paperEntry.compare.control")}
    >
      <h3>
        {isOpen ? "○" : "✓"} {t("paperEntry.compare.control")}
      </h3>
      <p className={styles["look"]}>
        {[first ?? "", second ?? ""].map((code) => (
          <Button
            key={code}
            disabled={locked}
            aria-label={t("paperEntry.compare.take", { field: t("paperEntry.compare.control"), value: shown(code) })}
            onClick={() => onSettle(code)}
          >
            {shown(code)}
          </Button>
        ))}
        {settled !== null && (
          <strong>{t("paperEntry.compare.settled", { value: shown(settled.value), by: settled.by })}</strong>
        )}
      </p>
    </article>
  );
}
