import type { RoundId } from "#shared/ids.ts";
import type { PairedPhoto } from "#shared/ipc/photo-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";
import { formatBytes } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/photo-pair.module.css";

interface Props {
  readonly round: RoundId;
  readonly photo: PairedPhoto;
}

/** One of two photos with whose it is. */
export function PhotoSide({ round, photo }: Props) {
  const { t } = useWords();
  const { name, unitName, fileName, at, sizeBytes, widthPx, heightPx } = photo;
  const size = [
    ...(widthPx === null || heightPx === null
      ? []
      : [t("screening.materials.pixels", { width: widthPx, height: heightPx })]),
    formatBytes(sizeBytes),
  ].join(" · ");
  return (
    <figure className={styles["side"]}>
      <img
        src={materialUrl("delivery", round, photo.id)}
        alt={t("photos.picture", { name, file: fileName })}
        loading="lazy"
        decoding="async"
      />
      <figcaption>
        <strong>{name}</strong> {unitName}
        <small>
          {fileName} · {size}
        </small>
        <small>{at}</small>
      </figcaption>
    </figure>
  );
}
