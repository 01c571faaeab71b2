import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/start/core-banner.module.css";

/** Clocks that are set right differ by less. */
const toldFromMs = 600_000;

/** Says that the computer's clock is behind what was already recorded: times on paper would be wrong. */
export function ClockBanner() {
  const { t } = useWords();
  const info = useQuery("app/info", {});
  const behindMs = info.state === "ready" ? info.value.clockBehindMs : 0;
  if (behindMs < toldFromMs) return null;
  const hours = Math.floor(behindMs / 3_600_000);
  const minutes = Math.round((behindMs % 3_600_000) / 60_000);
  return (
    <section role="alert" className={styles["banner"]}>
      <strong>{t("start.clock.title", { hours, minutes })}</strong> {t("start.clock.safe")}
    </section>
  );
}
