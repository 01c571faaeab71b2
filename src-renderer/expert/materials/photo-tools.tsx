import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/materials/photos.module.css";

interface Props {
  readonly index: number;
  readonly total: number;
  readonly isZoomed: boolean;
  readonly isDouble: boolean;
  readonly onGo: (index: number) => void;
  readonly onZoom: () => void;
  readonly onDouble: () => void;
}

/** The moves between photos, full size, and two at once. */
export function PhotoTools({ index, total, isZoomed, isDouble, onGo, onZoom, onDouble }: Props) {
  const { t } = useWords();
  return (
    <div className={styles["tools"]} role="toolbar" aria-label={t("expert.reading.photoTools")}>
      <Button
        size="small"
        disabled={index === 0}
        aria-label={t("expert.materials.photo.previous")}
        onClick={() => onGo(index - 1)}
      >
        ←
      </Button>
      <span role="status">{t("expert.materials.photo.position", { index: index + 1, total })}</span>
      <Button
        size="small"
        disabled={index === total - 1}
        aria-label={t("expert.materials.photo.next")}
        onClick={() => onGo(index + 1)}
      >
        →
      </Button>
      <span className={styles["gap"]} />
      <Button size="small" aria-pressed={isZoomed} onClick={onZoom}>
        {isZoomed ? t("expert.materials.photo.fit") : t("expert.materials.photo.zoom")}
      </Button>
      <Button size="small" aria-pressed={isDouble} disabled={total < 2} onClick={onDouble}>
        {t("expert.materials.photo.two")}
      </Button>
    </div>
  );
}
