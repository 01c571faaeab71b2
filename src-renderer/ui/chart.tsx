import type { EChartsCoreOption } from "echarts/core";
import { useEffect, useRef } from "react";
import styles from "#renderer/ui/chart.module.css";
import { svgElement } from "#renderer/ui/svg-element.ts";
import { useSize } from "#renderer/ui/use-size.ts";

interface Props {
  /** What is to be seen, and where its figures stand; read out in place of the picture and shown below it. */
  readonly label: string;
  /** Explains signs that are told apart by shape; shown above the picture. */
  readonly legend?: string;
  readonly option: EChartsCoreOption;
  readonly heightPx: number;
}

/** Names in single quotes: the drawing library puts them into an attribute as they are. */
const fonts = (): string => getComputedStyle(document.body).fontFamily.replaceAll('"', "'");

/** A still picture as wide as its room. Its figures stand in a table beside it: nobody needs to read them off. */
export function Chart({ label, legend, option, heightPx }: Props) {
  const [room, { widthPx }] = useSize<HTMLDivElement>();
  const picture = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (widthPx === 0) return;
    let current = true;
    // Drawing takes a library that most screens never need.
    void Promise.all([import("#renderer/ui/draw-chart.ts"), document.fonts.ready]).then(([{ drawChart }]) => {
      if (!current) return;
      const text = drawChart({ ...option, textStyle: { fontFamily: fonts() } }, widthPx, heightPx);
      picture.current?.replaceChildren(svgElement(text));
    });
    return () => {
      current = false;
    };
  }, [option, widthPx, heightPx]);
  return (
    <figure className={styles["chart"]}>
      {legend !== undefined && <p className={styles["legend"]}>{legend}</p>}
      <div ref={room}>
        <div ref={picture} role="img" aria-label={label} style={{ height: heightPx }} />
      </div>
      <figcaption className={styles["caption"]}>{label}</figcaption>
    </figure>
  );
}
