import { Button } from "antd";
import type { BundleId } from "#shared/ids.ts";
import { FindVolumes } from "#renderer/expert/find-volumes.tsx";
import { volumeNames } from "#renderer/expert/volume-names.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly onRetry?: () => void;
}

/** Stands where a material should be whose stick is away: which one to put back, and how to go on. */
export function AwayMaterial({ bundle, onRetry }: Props) {
  const { t, language } = useWords();
  const query = useQuery("review/overview", { bundle });
  const states = query.state === "ready" ? query.value.volumeStates : [];
  const away = states.filter(({ state }) => state === "missing").map(({ number }) => number);
  return (
    <section role="alert" className={styles["away"]}>
      <h3>
        !{" "}
        {away.length === 0
          ? t("expert.volumes.away.some")
          : t("expert.volumes.away.title", { volumes: volumeNames(away, language, t) })}
      </h3>
      <p>{t("expert.volumes.away.explains")}</p>
      <div className={styles["ways"]}>
        {onRetry && (
          <Button type="primary" onClick={onRetry}>
            {t("expert.materials.retry")}
          </Button>
        )}
        <FindVolumes bundle={bundle} {...(onRetry && { onFound: onRetry })} />
      </div>
    </section>
  );
}
