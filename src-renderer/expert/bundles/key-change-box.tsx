import { Checkbox } from "antd";
import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  readonly change: NonNullable<InspectedBundle["keyChange"]>;
  readonly isAccepted: boolean;
  readonly onAccepted: (isAccepted: boolean) => void;
  readonly disabled: boolean;
}

/** The bundle is signed with another key than the one known here: explained, or asked about once more. */
export function KeyChangeBox({ change, isAccepted, onAccepted, disabled }: Props) {
  const { t } = useWords();
  const fingerprints = (
    <dl className={styles["pair"]}>
      <dt>{t("expert.bundles.keyChange.known")}</dt>
      <dd>
        <code>{change.known}</code>
      </dd>
      <dt>{t("expert.bundles.keyChange.found")}</dt>
      <dd>
        <code>{change.found}</code>
      </dd>
    </dl>
  );
  if (change.vouched)
    return (
      <section className={styles["note"]}>
        <h3>ⓘ {t("expert.bundles.keyChange.vouchedTitle")}</h3>
        <p>{t("expert.bundles.keyChange.vouched")}</p>
        {fingerprints}
      </section>
    );
  return (
    <section className={styles["stop"]} role="alert">
      <h3>✕ {t("expert.bundles.keyChange.title")}</h3>
      <p>{t("expert.bundles.keyChange.explains")}</p>
      {fingerprints}
      <p>
        <strong>{t("expert.bundles.keyChange.next")}</strong>
      </p>
      <Checkbox checked={isAccepted} disabled={disabled} onChange={(event) => onAccepted(event.target.checked)}>
        {t("expert.bundles.keyChange.accept")}
      </Checkbox>
    </section>
  );
}
