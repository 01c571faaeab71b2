import { Button } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { loadPdf, type OpenPdf } from "#renderer/expert/materials/load-pdf.ts";
import { PdfPage } from "#renderer/expert/materials/pdf-page.tsx";
import { percentOf, scaleOf, stepZoom, type Zoom } from "#renderer/expert/materials/pdf-zoom.ts";
import { useLoaded } from "#renderer/expert/materials/use-loaded.ts";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import styles from "#renderer/expert/materials/pdf.module.css";

interface Props {
  readonly url: string;
  readonly title: string;
  /** Page to begin at, counted from 1. */
  readonly startPage?: number | undefined;
  readonly onPage?: (page: number) => void;
}

const closePdf = (pdf: OpenPdf): void => pdf.close();

/** A PDF as a scrolling list of pages. */
export function PdfView({ url, title, startPage, onPage }: Props) {
  const { t } = useWords();
  const [turn, setTurn] = useState(0);
  const read = useCallback((bytes: ArrayBuffer) => loadPdf(bytes), []);
  const loading = useLoaded(url, turn, read, closePdf);
  if (loading.state === "failed") return <BrokenMaterial title={title} url={url} onRetry={() => setTurn(turn + 1)} />;
  if (loading.state === "loading")
    return (
      <p role="status" className={styles["wait"]}>
        {t("expert.materials.loading")}
      </p>
    );
  return <PdfPages key={url} pdf={loading.value} startPage={startPage} onPage={onPage} />;
}

/** Room for the margins and the scroll bar beside a page that fits the width. */
const marginsPx = 32;

interface PagesProps extends Pick<Props, "startPage"> {
  readonly pdf: OpenPdf;
  readonly onPage: Props["onPage"] | undefined;
}

function showPage(room: HTMLElement | null, number: number): void {
  room?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: "start" });
}

function PdfPages({ pdf, startPage, onPage }: PagesProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>("width");
  const [rotation, setRotation] = useState(0);
  const [page, setPage] = useState(1);
  const [paneWidthPx, setPaneWidth] = useState(0);
  useEffect(() => {
    if (list.current === null) return;
    const observer = new ResizeObserver(([entry]) => setPaneWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => onPage?.(page), [page, onPage]);
  const isLaidOut = paneWidthPx > 0;
  useEffect(() => {
    if (isLaidOut && startPage !== undefined) showPage(list.current, startPage);
  }, [isLaidOut, startPage]);
  const widthPoints = rotation % 180 === 0 ? pdf.first.width : pdf.first.height;
  const scale = scaleOf(zoom, paneWidthPx - marginsPx, widthPoints);
  const percent = percentOf(scale);
  const follow = (): void => {
    const room = list.current;
    if (room === null) return;
    const middle = room.scrollTop + room.clientHeight / 2;
    const pages = [...room.querySelectorAll<HTMLElement>("[data-page]")];
    const seen = pages.findLast((one) => one.offsetTop <= middle);
    setPage(Number(seen?.dataset["page"] ?? 1));
  };
  const show = (number: number): void => showPage(list.current, number);
  return (
    <div className={styles["pdf"]}>
      <div className={styles["tools"]} role="toolbar" aria-label={t("expert.materials.pdf.toolbar")}>
        <Button
          size="small"
          aria-label={t("expert.materials.pdf.previous")}
          disabled={page <= 1}
          onClick={() => show(page - 1)}
        >
          ↑
        </Button>
        <span role="status">{t("expert.materials.pdf.page", { page, total: pdf.pages })}</span>
        <Button
          size="small"
          aria-label={t("expert.materials.pdf.next")}
          disabled={page >= pdf.pages}
          onClick={() => show(page + 1)}
        >
          ↓
        </Button>
        <span className={styles["gap"]} />
        <Button
          size="small"
          aria-label={t("expert.materials.pdf.smaller")}
          onClick={() => setZoom(stepZoom(percent, -1))}
        >
          −
        </Button>
        <span className={styles["percent"]}>{percent} %</span>
        <Button
          size="small"
          aria-label={t("expert.materials.pdf.larger")}
          onClick={() => setZoom(stepZoom(percent, 1))}
        >
          +
        </Button>
        <Button size="small" aria-pressed={zoom === "width"} onClick={() => setZoom("width")}>
          {t("expert.materials.pdf.width")}
        </Button>
        <Button size="small" aria-pressed={zoom === 100} onClick={() => setZoom(100)}>
          100 %
        </Button>
        <Button size="small" onClick={() => setRotation((rotation + 90) % 360)}>
          ⟳ {t("expert.materials.pdf.rotate")}
        </Button>
      </div>
      <div
        ref={list}
        className={styles["pages"]}
        tabIndex={0}
        role="region"
        aria-label={t("expert.materials.pdf.pages")}
        onScroll={follow}
      >
        {paneWidthPx > 0 &&
          Array.from({ length: pdf.pages }, (_, index) => (
            <PdfPage
              key={index}
              document={pdf.document}
              number={index + 1}
              total={pdf.pages}
              scale={scale}
              rotation={rotation}
              expected={pdf.first}
            />
          ))}
      </div>
    </div>
  );
}
