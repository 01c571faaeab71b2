import { Button } from "antd";
import { createContext, useContext } from "react";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { AwayMaterial } from "#renderer/expert/materials/away-material.tsx";
import { useAbsence } from "#renderer/expert/materials/use-absence.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly title: string;
  /** Its address; without one the viewer itself failed. */
  readonly url?: string;
  readonly onRetry?: () => void;
}

/** The bundle whose materials are shown; without one there is no stick that could be away. */
export const ShownBundleContext = createContext<BundleId | undefined>(undefined);

/** Stands where a material should be that does not open: its stick is away, or it is damaged, or it cannot be read. */
export function BrokenMaterial({ title, url, onRetry }: Props) {
  const { t } = useWords();
  const bundle = useContext(ShownBundleContext);
  const absence = useAbsence(url);
  if (absence === undefined) return <p className={styles["none"]}>{t("expert.materials.loading")}</p>;
  if (absence === "away" && bundle !== undefined) return <AwayMaterial bundle={bundle} {...(onRetry && { onRetry })} />;
  return (
    <section role="alert" className={styles["broken"]}>
      <h3>
        ✕ {absence === "damaged" ? t("expert.materials.damaged", { title }) : t("expert.materials.broken", { title })}
      </h3>
      <p>{absence === "damaged" ? t("expert.materials.damagedNext") : t("expert.materials.brokenNext")}</p>
      {onRetry && <Button onClick={onRetry}>{t("expert.materials.retry")}</Button>}
    </section>
  );
}
