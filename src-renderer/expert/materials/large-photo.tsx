import { useState } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import { useWords } from "#renderer/lib/language.ts";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import styles from "#renderer/expert/materials/photos.module.css";

interface Props {
  readonly url: string;
  readonly photo: CatalogueMaterial;
  readonly isZoomed: boolean;
  readonly onZoom: () => void;
}

/** One photo in the room there is, or in full size to be scrolled; its size and day below. */
export function LargePhoto({ url, photo, isZoomed, onZoom }: Props) {
  const { t } = useWords();
  const [isBroken, setBroken] = useState(false);
  const facts = [
    photo.title,
    ...(photo.widthPx === undefined || photo.heightPx === undefined
      ? []
      : [t("expert.materials.photo.size", { width: photo.widthPx, height: photo.heightPx })]),
    ...(photo.takenAt === undefined ? [] : [t("expert.materials.photo.taken", { at: photo.takenAt })]),
  ];
  if (isBroken) return <BrokenMaterial title={photo.title} url={url} onRetry={() => setBroken(false)} />;
  return (
    <figure className={styles["figure"]}>
      <div className={styles["room"]} data-zoomed={isZoomed}>
        <button
          type="button"
          className={styles["picture"]}
          aria-label={isZoomed ? t("expert.materials.photo.fit") : t("expert.materials.photo.zoom")}
          onClick={onZoom}
        >
          <img src={url} alt={photo.title} onError={() => setBroken(true)} />
        </button>
      </div>
      <figcaption>{facts.join(" · ")}</figcaption>
    </figure>
  );
}
