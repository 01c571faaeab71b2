import { useEffect, useState } from "react";
import { onEvent } from "#renderer/lib/api.ts";
import { announceChange } from "#renderer/lib/changes.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/start/core-banner.module.css";

/** Says that the background process stopped, for as long as it is away. */
export function CoreBanner() {
  const { t } = useWords();
  const [stopped, setStopped] = useState(false);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind === "core-stopped") setStopped(true);
        if (event.kind === "core-started") {
          setStopped(false);
          announceChange();
        }
      }),
    [],
  );
  if (!stopped) return null;
  return (
    <section role="alert" className={styles["banner"]}>
      <strong>{t("start.coreStopped.title")}</strong> {t("start.coreStopped.safe")}
    </section>
  );
}
