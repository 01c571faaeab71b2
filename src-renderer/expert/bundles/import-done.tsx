import { Button } from "antd";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import type { Imported } from "#renderer/expert/bundles/use-import.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  readonly bundle: BundleId;
  /** What was imported now; `undefined` when the bundle was here before. */
  readonly done: Imported | undefined;
  readonly onBack: () => void;
}

/** The bundle is on the laptop: the way to open it. */
export function ImportDone({ bundle, done, onBack }: Props) {
  const { t } = useWords();
  return (
    <section className={styles["verified"]} role="status">
      <h2>
        ✓{" "}
        {done
          ? t("expert.bundles.inspect.done", { files: done.files, size: formatBytes(done.bytes) })
          : t("expert.bundles.inspect.already")}
      </h2>
      <div className={styles["buttons"]}>
        <Button type="primary" size="large" onClick={() => go("expert", bundle, "unlock")}>
          {t("expert.bundles.open")}
        </Button>
        <Button size="large" onClick={onBack}>
          {t("expert.bundles.inspect.back")}
        </Button>
      </div>
    </section>
  );
}
