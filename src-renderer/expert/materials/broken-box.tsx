import { Button } from "antd";
import { useContext } from "react";
import { useWords } from "#renderer/lib/language.ts";
import type { MaterialProblem } from "#renderer/expert/materials/material-problem.ts";
import { payloadUrl } from "#renderer/expert/materials/payload-url.ts";
import { OtherWaysContext, ShownMaterialContext } from "#renderer/expert/materials/shown-material.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly title: string;
  readonly why: MaterialProblem | "damaged" | "away";
  readonly onRetry?: () => void;
}

/** Says what cannot be shown and why, and offers its small picture, another try and the other materials. */
export function BrokenBox({ title, why, onRetry }: Props) {
  const { t } = useWords();
  const shown = useContext(ShownMaterialContext);
  const others = useContext(OtherWaysContext);
  const isDamaged = why === "damaged";
  return (
    <section role="alert" className={styles["broken"]}>
      <h3>✕ {isDamaged ? t("expert.materials.damaged", { title }) : t("expert.materials.broken", { title })}</h3>
      <p>{t(`expert.reading.why.${why}`)}</p>
      {/* Outside of a review nothing is noted, and nobody scores. */}
      {shown !== undefined && <p>{isDamaged ? t("expert.materials.damagedNext") : t("expert.reading.goOn")}</p>}
      {shown?.material.thumbnail !== undefined && (
        <img
          className={styles["small"]}
          alt={t("expert.reading.small", { title })}
          src={payloadUrl(shown.bundle, shown.material.thumbnail)}
        />
      )}
      <div className={styles["ways"]}>
        {onRetry && <Button onClick={onRetry}>{t("expert.materials.retry")}</Button>}
        {others.map(({ label, open }) => (
          <Button key={label} type="link" onClick={open}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
