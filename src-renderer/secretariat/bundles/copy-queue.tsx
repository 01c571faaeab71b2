import { Checkbox } from "antd";
import type { BundleId } from "#shared/ids.ts";
import type { BundleRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";

interface Props {
  readonly bundles: readonly BundleRow[];
  readonly waiting: readonly BundleId[];
  readonly onWaiting: (waiting: readonly BundleId[]) => void;
  readonly disabled: boolean;
}

/** Which of several bundles go onto the next stick. */
export function CopyQueue({ bundles, waiting, onWaiting, disabled }: Props) {
  const { t } = useWords();
  const order = bundles.map(({ bundle }) => bundle);
  return (
    <fieldset className={styles["queue"]}>
      <legend>{t("bundles.copy.which")}</legend>
      {bundles.map((row) => (
        <Checkbox
          key={row.bundle}
          disabled={disabled}
          checked={waiting.includes(row.bundle)}
          onChange={(event) =>
            onWaiting(order.filter((id) => (id === row.bundle ? event.target.checked : waiting.includes(id))))
          }
        >
          {`${row.label === "" ? t("bundles.list.all") : row.label} · ${t("bundles.list.versionNumber", { n: row.version })} · ${formatBytes(row.bytes)}`}
        </Checkbox>
      ))}
    </fieldset>
  );
}
