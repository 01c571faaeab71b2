import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/materials/pdf.module.css";

interface Props {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly total: number;
  readonly scale: number;
  /** Quarter turns to the right, in degrees. */
  readonly rotation: number;
  /** Size until the page itself is known, in points. */
  readonly expected: { readonly width: number; readonly height: number };
}

/** Pages beyond this many window heights away are let go, so that a long PDF keeps few pictures. */
const nearby = "100% 0px";

/** One page of a PDF: drawn when it comes near, freed when it is far. */
export function PdfPage({ document: pdf, number, total, scale, rotation, expected }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [size, setSize] = useState(expected);
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: box.current.parentElement,
      rootMargin: nearby,
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear) return;
    const target = canvas.current;
    let task: RenderTask | undefined;
    let isCurrent = true;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      if (!isCurrent || target === null) return;
      const natural = page.getViewport({ scale: 1 });
      setSize({ width: natural.width, height: natural.height });
      const viewport = page.getViewport({
        scale: scale * window.devicePixelRatio,
        rotation: (page.rotate + rotation) % 360,
      });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      task = page.render({ canvas: target, viewport });
      await task.promise;
    };
    draw().catch(() => {
      // A cancelled drawing is no fault of the page.
      if (isCurrent) setBroken(true);
    });
    return () => {
      isCurrent = false;
      task?.cancel();
      if (target !== null) target.width = target.height = 0;
    };
  }, [isNear, pdf, number, scale, rotation]);

  const isTurned = rotation % 180 !== 0;
  const width = Math.floor((isTurned ? size.height : size.width) * scale);
  const height = Math.floor((isTurned ? size.width : size.height) * scale);
  return (
    <div
      ref={box}
      className={styles["page"]}
      role="img"
      aria-label={t("expert.materials.pdf.page", { page: number, total })}
      data-page={number}
      style={{ width, height }}
    >
      {isBroken ? (
        <p>✕ {t("expert.materials.pdf.pageBroken", { page: number })}</p>
      ) : (
        <canvas ref={canvas} width={0} height={0} />
      )}
    </div>
  );
}
