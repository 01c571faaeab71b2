import { Button } from "antd";
import type { DeskBundle } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatMoment } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/expert/bundles/bundles.module.css";

/** One bundle on this laptop: which round, how much, who works on it here. */
export function BundleCard({ bundle }: { readonly bundle: DeskBundle }) {
  const { t, language } = useWords();
  return (
    <li className={`${styles["card"] ?? ""} ${bundle.practice ? (styles["practice"] ?? "") : ""}`}>
      <div>
        <h2>
          {bundle.practice && `【${t("ui.practice")}】`}
          {bundle.title[language]}
        </h2>
        <p className={styles["soft"]}>
          {t("expert.bundles.version", { version: bundle.version })} ·{" "}
          {t("expert.bundles.sizes", {
            candidates: bundle.candidates,
            experts: bundle.experts,
            files: bundle.files,
            size: formatBytes(bundle.bytes),
          })}{" "}
          · {t("expert.bundles.importedAt", { at: formatMoment(bundle.importedAtMs) })}
        </p>
        <p className={styles["seats"]}>
          <span className={styles["soft"]}>{t("expert.bundles.seats")}</span>
          {bundle.seats.length === 0 && <span>{t("expert.bundles.noSeats")}</span>}
          {bundle.seats.map((seat) => (
            <span key={seat.expert}>
              {seat.name}（{seat.expert}）{" "}
              {seat.sealedRevision === null
                ? t("expert.bundles.seatOpen")
                : `✓ ${t("expert.bundles.seatSealed", { revision: seat.sealedRevision })}`}
            </span>
          ))}
        </p>
      </div>
      <Button type="primary" onClick={() => go("expert", bundle.bundle, "unlock")}>
        {t("expert.bundles.open")}
      </Button>
    </li>
  );
}
