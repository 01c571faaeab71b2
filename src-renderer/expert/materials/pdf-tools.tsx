import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import type { ViewerCommand, Zoom } from "#renderer/lib/viewer-messages.ts";
import styles from "#renderer/expert/materials/pdf.module.css";

interface Props {
  readonly page: number;
  readonly total: number;
  readonly percent: number;
  readonly zoom: Zoom;
  readonly hasThumbnails: boolean;
  readonly onCommand: (command: ViewerCommand) => void;
  readonly onThumbnails: () => void;
}

/** Pages, size, turning and thumbnails of a PDF. */
export function PdfTools({ page, total, percent, zoom, hasThumbnails, onCommand, onThumbnails }: Props) {
  const { t } = useWords();
  const isOpen = total > 0;
  return (
    <div className={styles["tools"]} role="toolbar" aria-label={t("expert.materials.pdf.toolbar")}>
      <Button size="small" aria-pressed={hasThumbnails} disabled={!isOpen} onClick={onThumbnails}>
        {t("expert.reading.thumbnails")}
      </Button>
      <Button
        size="small"
        aria-label={t("expert.materials.pdf.previous")}
        disabled={page <= 1}
        onClick={() => onCommand({ kind: "go-to", page: page - 1 })}
      >
        ↑
      </Button>
      <span role="status">{isOpen && t("expert.reading.page", { page, total })}</span>
      <Button
        size="small"
        aria-label={t("expert.materials.pdf.next")}
        disabled={page >= total}
        onClick={() => onCommand({ kind: "go-to", page: page + 1 })}
      >
        ↓
      </Button>
      <span className={styles["gap"]} />
      <Button
        size="small"
        aria-label={t("expert.materials.pdf.smaller")}
        disabled={!isOpen}
        onClick={() => onCommand({ kind: "step-zoom", direction: -1 })}
      >
        −
      </Button>
      <span className={styles["percent"]}>{isOpen && `${String(percent)} %`}</span>
      <Button
        size="small"
        aria-label={t("expert.materials.pdf.larger")}
        disabled={!isOpen}
        onClick={() => onCommand({ kind: "step-zoom", direction: 1 })}
      >
        +
      </Button>
      {(["width", "page", 100, 200] as const).map((choice) => (
        <Button
          key={choice}
          size="small"
          {...(typeof choice === "number" && { className: styles["wide"] ?? "" })}
          aria-pressed={zoom === choice}
          disabled={!isOpen}
          onClick={() => onCommand({ kind: "zoom", zoom: choice })}
        >
          {typeof choice === "number" ? `${String(choice)} %` : t(`expert.reading.fit.${choice}`)}
        </Button>
      ))}
      <Button size="small" disabled={!isOpen} onClick={() => onCommand({ kind: "rotate" })}>
        ⟳ {t("expert.materials.pdf.rotate")}
      </Button>
    </div>
  );
}
