import { Radio } from "antd";
import { useId } from "react";
import type { Division } from "#shared/roster/plan-parts.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";

interface Props {
  readonly division: Division;
  readonly onDivision: (division: Division) => void;
  readonly disabled: boolean;
}

const divisions: readonly Division[] = ["all", "category", "expert"];

/** How the bundles are cut, and what that means at the laptops. */
export function DivisionChoice({ division, onDivision, disabled }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles["close"]}>
      <span id={id}>{t("bundles.division.label")}</span>
      <Radio.Group
        aria-labelledby={id}
        disabled={disabled}
        value={division}
        onChange={(event) => onDivision(event.target.value as Division)}
        options={divisions.map((value) => ({ value, label: t(`bundles.division.${value}`) }))}
      />
      <p className={styles["soft"]}>{t(`bundles.division.${division}Meaning`)}</p>
    </div>
  );
}
