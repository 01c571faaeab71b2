import { Button } from "antd";
import { createContext, useContext } from "react";
import type { BundleId } from "#shared/ids.ts";
import { FindVolumes } from "#renderer/expert/find-volumes.tsx";
import { volumeNames } from "#renderer/expert/volume-names.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly title: string;
  readonly onRetry?: () => void;
}

/** The bundle whose materials are shown; without one there are no volumes to be away. */
export const ShownBundleContext = createContext<BundleId | undefined>(undefined);

/** Stands where a material should be that does not open: because its stick is away, or for good. */
export function BrokenMaterial(props: Props) {
  const bundle = useContext(ShownBundleContext);
  return bundle === undefined ? <Broken {...props} /> : <BrokenOfBundle {...props} bundle={bundle} />;
}

/** A viewer only sees that nothing came; whether volumes are away is asked for then. */
function BrokenOfBundle({ title, onRetry, bundle }: Props & { readonly bundle: BundleId }) {
  const { t, language } = useWords();
  const query = useQuery("review/overview", { bundle });
  if (query.state === "loading") return <p className={styles["none"]}>{t("expert.materials.loading")}</p>;
  const states = query.state === "ready" ? query.value.volumeStates : [];
  const away = states.filter(({ state }) => state === "missing").map(({ number }) => number);
  if (away.length === 0) return <Broken title={title} {...(onRetry && { onRetry })} />;
  return (
    <section role="alert" className={styles["away"]}>
      <h3>⏏ {t("expert.volumes.away.title", { volumes: volumeNames(away, language, t) })}</h3>
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

function Broken({ title, onRetry }: Props) {
  const { t } = useWords();
  return (
    <section role="alert" className={styles["broken"]}>
      <h3>✕ {t("expert.materials.broken", { title })}</h3>
      <p>{t("expert.materials.brokenNext")}</p>
      {onRetry && <Button onClick={onRetry}>{t("expert.materials.retry")}</Button>}
    </section>
  );
}
