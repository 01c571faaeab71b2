import { Button } from "antd";
import type { CheckedField } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";

interface Props {
  readonly checked: CheckedField;
  readonly onVerify: () => void;
}

/** What was verified of a fact, by whom and how, and the way to verify it. */
export function VerifiedFact({ checked: { field, verified }, onVerify }: Props) {
  const { t } = useWords();
  const name = t(`tables.fields.${field}`);
  return (
    <div className={styles["verified"]}>
      {verified !== null && (
        <p className={verified.holds ? styles["pass"] : styles["warning"]}>
          <strong>{t(verified.holds ? "verified.found" : "verified.outdated", { verified: verified.verified })}</strong>{" "}
          <small>
            {t("verified.by", {
              basis: verified.basis,
              by: verified.verifiedBy,
              at: formatMoment(verified.verifiedAtMs),
            })}
          </small>
        </p>
      )}
      <Button size="small" aria-label={t("verified.openOf", { field: name })} onClick={onVerify}>
        {t("verified.open")}
      </Button>
    </div>
  );
}
