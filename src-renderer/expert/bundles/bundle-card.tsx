import { Button } from "antd";
import type { DeskBundle } from "#shared/ipc/expert-calls.ts";
import { FindVolumes } from "#renderer/expert/find-volumes.tsx";
import { volumeNames } from "#renderer/expert/volume-names.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatMoment } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import { groupVolumes } from "#renderer/expert/bundles/volume-view.ts";
import styles from "#renderer/expert/bundles/bundles.module.css";

interface Props {
  readonly bundle: DeskBundle;
  readonly onFinish: () => void;
}

/** One bundle on this laptop: which round, where its materials are, who works on it here. */
export function BundleCard({ bundle, onFinish }: Props) {
  const { t, language } = useWords();
  return (
    <li className={`${styles["card"] ?? ""} ${bundle.practice ? (styles["practice"] ?? "") : ""}`}>
      <div className={styles["about"]}>
        <h2>
          {bundle.practice && <span className={styles["test"]}>【{t("ui.practice")}】</span>}
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
        <Volumes bundle={bundle} />
        <p className={styles["seats"]}>
          <span className={styles["soft"]}>{t("expert.bundles.seats")}</span>
          {bundle.seats.length === 0 && <span>{t("expert.bundles.noSeats")}</span>}
          {bundle.seats.map((seat) => (
            <span key={seat.expert}>
              {seat.expert}{" "}
              {seat.sealedRevision === null
                ? `◐ ${t("expert.bundles.seatOpen")}`
                : `✓ ${t("expert.bundles.seatSealed", { revision: seat.sealedRevision })}`}
            </span>
          ))}
        </p>
      </div>
      <div className={styles["ways"]}>
        <Button type="primary" size="large" onClick={() => go("expert", bundle.bundle, "unlock")}>
          {t("expert.bundles.open")}
        </Button>
        <Button size="small" type="text" onClick={onFinish}>
          {t("expert.bundles.finish.open")}
        </Button>
      </div>
    </li>
  );
}

const signs = { damaged: "✕", missing: "✕", present: "○", verified: "✓" } as const;

/** Where the materials are and how they are, with the way to those that are not here. */
function Volumes({ bundle }: { readonly bundle: DeskBundle }) {
  const { t, language } = useWords();
  const groups = groupVolumes(bundle.volumeStates);
  const isWhole = groups.every(({ state }) => state === "verified");
  const isUnreadable = groups.some(({ state }) => state === "missing" || state === "damaged");
  return (
    <>
      <p className={styles["seats"]}>
        <span>{t(`expert.bundles.placed.${bundle.place}`)}</span>
        {isWhole ? (
          <span className={styles["good"]}>✓ {t("expert.bundles.allVerified")}</span>
        ) : (
          groups.map(({ state, numbers }) => (
            <span key={state} className={styles[state]}>
              {signs[state]} {t(`expert.volumes.states.${state}`, { volumes: volumeNames(numbers, language, t) })}
            </span>
          ))
        )}
      </p>
      {isUnreadable && <FindVolumes bundle={bundle.bundle} />}
    </>
  );
}
