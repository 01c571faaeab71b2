import { useState } from "react";
import type { Material } from "#shared/domain/material.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords, type Say } from "#renderer/lib/language.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";
import { formatBytes } from "#renderer/lib/numbers.ts";
import { MaterialDialog } from "#renderer/secretariat/screening/material-dialog.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";

interface Props {
  readonly round: RoundId;
  readonly materials: readonly Material[];
}

const browserPictures: readonly string[] = ["jpeg", "png", "webp", "gif"];

function factsOf({ facts, sizeBytes }: Material, t: Say): string {
  return [
    formatBytes(sizeBytes),
    ...(facts.widthPx === undefined || facts.heightPx === undefined
      ? []
      : [t("screening.materials.pixels", { width: facts.widthPx, height: facts.heightPx })]),
    ...(facts.pages === undefined ? [] : [t("screening.materials.pages", { n: facts.pages })]),
    ...(facts.durationSeconds === undefined
      ? []
      : [t("screening.materials.seconds", { n: Math.round(facts.durationSeconds) })]),
  ].join(" · ");
}

/** The files as delivered: kind, name, size, whether they open; pictures small, everything to be looked at. */
export function MaterialList({ round, materials }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<Material>();
  return (
    <section>
      <h3>{t("screening.materials.title", { n: materials.length })}</h3>
      <ul className={styles["materials"]}>
        {materials.map((material) => (
          <li key={material.id}>
            <button
              type="button"
              className={styles["material"]}
              aria-label={t("screening.materials.open", { name: material.fileName })}
              onClick={() => setOpen(material)}
            >
              <span className={styles["thumb"]}>
                {material.facts.readable && browserPictures.includes(material.facts.content) ? (
                  <img src={materialUrl("delivery", round, material.id)} alt="" loading="lazy" decoding="async" />
                ) : (
                  <span aria-hidden="true">{material.facts.content.toUpperCase()}</span>
                )}
              </span>
              <strong>{t(`screening.materials.kinds.${material.kind}`)}</strong>
              <span className={styles["fileName"]}>{material.fileName}</span>
              <small>{factsOf(material, t)}</small>
              <small className={material.facts.readable ? styles["clean"] : styles["error"]}>
                {t(material.facts.readable ? "screening.materials.readable" : "screening.materials.unreadable")}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && <MaterialDialog round={round} material={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
