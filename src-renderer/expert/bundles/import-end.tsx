import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/expert/bundles/bundles.module.css";

export interface Imported {
  readonly files: number;
  readonly bytes: number;
}

interface Props {
  readonly inspected: InspectedBundle;
  readonly done: Imported | undefined;
  readonly busy: boolean;
  readonly onImport: () => void;
  readonly onBack: () => void;
}

/** What can be done with an inspected bundle: import it once the fingerprint was compared, or open it. */
export function ImportEnd({ inspected, done, busy, onImport, onBack }: Props) {
  const { t } = useWords();
  const [compared, setCompared] = useState(false);
  const open = (
    <Button type="primary" onClick={() => go("expert", inspected.summary.bundle, "unlock")}>
      {t("expert.bundles.open")}
    </Button>
  );
  if (done)
    return (
      <section className={styles["verified"]} role="status">
        <h3>✓ {t("expert.bundles.inspect.done", { files: done.files, size: formatBytes(done.bytes) })}</h3>
        <div className={styles["buttons"]}>
          {open}
          <Button onClick={onBack}>{t("expert.bundles.inspect.back")}</Button>
        </div>
      </section>
    );
  if (inspected.alreadyImported)
    return (
      <div className={styles["buttons"]}>
        <p>{t("expert.bundles.inspect.already")}</p>
        {open}
      </div>
    );
  const isStopped =
    inspected.missingVolumes.length > 0 || inspected.findings.some((finding) => finding.severity === "error");
  return (
    <div className={styles["buttons"]}>
      <Checkbox checked={compared} disabled={busy} onChange={(event) => setCompared(event.target.checked)}>
        {t("expert.bundles.inspect.compared")}
      </Checkbox>
      <Button type="primary" loading={busy} disabled={!compared || isStopped} onClick={onImport}>
        {t("expert.bundles.inspect.run")}
      </Button>
    </div>
  );
}
