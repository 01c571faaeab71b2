import { Button } from "antd";
import { useEffect, useState, type KeyboardEvent } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { noteShown, resumeMaterial } from "#renderer/expert/visits.ts";
import { payloadUrl } from "#renderer/expert/materials/payload-url.ts";
import { LargePhoto } from "#renderer/expert/materials/large-photo.tsx";
import styles from "#renderer/expert/materials/photos.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly photos: readonly CatalogueMaterial[];
}

/** The photos of a candidate: a strip of small ones, one or two large, full size on a click. */
export function PhotoView({ bundle, photos }: Props) {
  const { t } = useWords();
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      photos.findIndex(({ id }) => id === resumeMaterial()),
    ),
  );
  const large = photos[index]?.id;
  useEffect(() => {
    if (large !== undefined) noteShown(large, null);
  }, [large]);
  const [isZoomed, setZoomed] = useState(false);
  const [isDouble, setDouble] = useState(false);
  const go = (next: number): void => {
    setIndex(Math.min(photos.length - 1, Math.max(0, next)));
    setZoomed(false);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey) return;
    if (event.key === "ArrowRight") go(index + 1);
    else if (event.key === "ArrowLeft") go(index - 1);
  };
  // With two at once the second is the next one, or the one before at the end.
  const beside = index + 1 < photos.length ? index + 1 : index - 1;
  const shown = (isDouble && photos.length > 1 ? [index, beside] : [index]).flatMap((one) => photos[one] ?? []);
  return (
    <div className={styles["photos"]} onKeyDown={press}>
      <div className={styles["tools"]}>
        <Button
          size="small"
          disabled={index === 0}
          aria-label={t("expert.materials.photo.previous")}
          onClick={() => go(index - 1)}
        >
          ←
        </Button>
        <span role="status">{t("expert.materials.photo.position", { index: index + 1, total: photos.length })}</span>
        <Button
          size="small"
          disabled={index === photos.length - 1}
          aria-label={t("expert.materials.photo.next")}
          onClick={() => go(index + 1)}
        >
          →
        </Button>
        <span className={styles["gap"]} />
        <Button size="small" aria-pressed={isZoomed} onClick={() => setZoomed(!isZoomed)}>
          {isZoomed ? t("expert.materials.photo.fit") : t("expert.materials.photo.zoom")}
        </Button>
        <Button size="small" aria-pressed={isDouble} disabled={photos.length < 2} onClick={() => setDouble(!isDouble)}>
          {t("expert.materials.photo.two")}
        </Button>
      </div>
      <div className={styles["large"]} data-double={shown.length === 2}>
        {shown.map((photo) => (
          <LargePhoto
            key={photo.id}
            url={payloadUrl(bundle, photo.file)}
            photo={photo}
            isZoomed={isZoomed}
            onZoom={() => setZoomed(!isZoomed)}
          />
        ))}
      </div>
      <ul className={styles["strip"]} aria-label={t("expert.materials.photo.strip")}>
        {photos.map((photo, position) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles["thumbnail"]}
              aria-current={position === index}
              aria-label={
                photo.kind === "portrait" ? `${photo.title} ${t("expert.materials.photo.portrait")}` : photo.title
              }
              onClick={() => go(position)}
            >
              <img alt="" loading="lazy" src={payloadUrl(bundle, photo.thumbnail ?? photo.file)} />
              {photo.kind === "portrait" && <span aria-hidden="true">{t("expert.materials.photo.portrait")}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
