import type { InputRef } from "antd";
import { useContext, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "#renderer/lib/language.ts";
import type { FromViewer, ViewerCommand } from "#renderer/lib/viewer-messages.ts";
import { PdfSearch, type Found } from "#renderer/expert/materials/pdf-search.tsx";
import { PdfTools } from "#renderer/expert/materials/pdf-tools.tsx";
import {
  PageListenerContext,
  PageWishContext,
  ShownMaterialContext,
} from "#renderer/expert/materials/shown-material.ts";
import type { ViewerHandle } from "#renderer/expert/materials/viewer-frame.tsx";
import { useViewerLabels } from "#renderer/expert/materials/use-viewer-labels.ts";
import { ViewerStage } from "#renderer/expert/materials/viewer-stage.tsx";
import type { ViewerSource } from "#renderer/expert/materials/viewer-source.ts";
import styles from "#renderer/expert/materials/pdf.module.css";

interface Props {
  readonly url: string;
  readonly title: string;
}

type PdfState = Pick<Extract<FromViewer, { readonly kind: "pdf-state" }>, "page" | "percent" | "zoom">;

interface Held {
  readonly source: ViewerSource;
  readonly state: PdfState;
  readonly pages: number;
  readonly found?: Found;
}

const before: Omit<Held, "source"> = { state: { page: 1, percent: 100, zoom: "width" }, pages: 0 };

/** A PDF as a scrolling list of pages, drawn in a frame of its own. */
export function PdfView({ url, title }: Props) {
  const { t } = useWords();
  const labels = useViewerLabels();
  const viewer = useRef<ViewerHandle>(null);
  const field = useRef<InputRef>(null);
  const tellPage = useContext(PageListenerContext);
  const wish = useContext(PageWishContext);
  const shown = useContext(ShownMaterialContext);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held>();
  const [thumbnailsOf, setThumbnailsOf] = useState<ViewerSource>();
  const source = useMemo((): ViewerSource => ({ kind: "pdf", url, labels, attempt }), [url, labels, attempt]);
  const now = held?.source === source ? held : { source, ...before };
  const hasThumbnails = thumbnailsOf === source;
  const keep = (change: Partial<Held>): void =>
    setHeld((last) => ({ ...(last?.source === source ? last : { source, ...before }), ...change }));
  const command = (given: ViewerCommand): void => viewer.current?.command(given);
  const hear = (message: FromViewer): void => {
    if (message.kind === "opened") {
      keep({ pages: message.pages });
      // Where the expert stopped last time, or a page that a note names: wished before there was a page.
      if (wish !== undefined && wish.material === shown?.material.id) command({ kind: "go-to", page: wish.page });
    } else if (message.kind === "found") keep({ found: message });
    else if (message.kind === "pdf-state") {
      const { page, percent, zoom } = message;
      keep({ state: { page, percent, zoom } });
      tellPage(page);
    }
  };
  useEffect(() => {
    if (wish !== undefined) viewer.current?.command({ kind: "go-to", page: wish.page });
  }, [wish]);
  const press = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === "f") field.current?.focus({ cursor: "all" });
    else if (event.key === "=" || event.key === "+") command({ kind: "step-zoom", direction: 1 });
    else if (event.key === "-") command({ kind: "step-zoom", direction: -1 });
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles["pdf"]} onKeyDown={press}>
      <ViewerStage
        title={title}
        frameTitle={t("expert.reading.frame.pdf")}
        url={url}
        source={source}
        viewer={viewer}
        onMessage={hear}
        onRetry={() => setAttempt(attempt + 1)}
      >
        <div className={styles["bar"]}>
          <PdfTools
            {...now.state}
            total={now.pages}
            hasThumbnails={hasThumbnails}
            onCommand={command}
            onThumbnails={() => {
              setThumbnailsOf(hasThumbnails ? undefined : source);
              command({ kind: "thumbnails", shown: !hasThumbnails });
            }}
          />
          <PdfSearch key={url} field={field} found={now.found} pages={now.pages} onCommand={command} />
        </div>
      </ViewerStage>
    </div>
  );
}
