import { useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { renderWord } from "#renderer/expert/materials/render-word.ts";
import { useLoaded } from "#renderer/expert/materials/use-loaded.ts";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly url: string;
  readonly title: string;
}

/** Makes the drawn pages as wide as the frame, and again when the frame changes; answers the end of it. */
function fitPages(target: Document): () => void {
  const { body } = target;
  body.style.margin = "0";
  const fit = (): void => {
    const page = body.querySelector("section");
    body.style.zoom = "1";
    if (page !== null)
      body.style.zoom = String(Math.min(1.5, target.documentElement.clientWidth / (page.offsetWidth + 32)));
  };
  const observer = new ResizeObserver(fit);
  observer.observe(target.documentElement);
  fit();
  return () => observer.disconnect();
}

const frameHead = `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: blob:; font-src 'self' data:; style-src 'unsafe-inline'">
</head><body></body></html>`;

/**
 * A Word form, drawn into a frame that runs no script and reaches nothing.
 *
 * The frame shares the page's origin only so that the drawn nodes can be put into it.
 */
export function WordView({ url, title }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [turn, setTurn] = useState(0);
  const [isFrameReady, setFrameReady] = useState(false);
  const read = useCallback((bytes: ArrayBuffer) => renderWord(bytes), []);
  const loading = useLoaded(url, turn, read);
  useEffect(() => {
    const target = frame.current?.contentDocument;
    if (!target || !isFrameReady || loading.state !== "ready") return;
    target.head.append(...loading.value.styles.map((node) => target.adoptNode(node)));
    target.body.replaceChildren(...loading.value.pages.map((node) => target.adoptNode(node)));
    return fitPages(target);
  }, [isFrameReady, loading]);
  const retry = (): void => {
    setFrameReady(false);
    setTurn(turn + 1);
  };
  if (loading.state === "failed") return <BrokenMaterial title={title} url={url} onRetry={retry} />;
  return (
    <div className={styles["word"]}>
      <p className={styles["note"]}>{t("expert.materials.word.note")}</p>
      {loading.state === "loading" && <p role="status">{t("expert.materials.loading")}</p>}
      <iframe
        key={`${turn} ${url}`}
        ref={frame}
        className={styles["frame"]}
        title={`${t("expert.materials.word.frame")}：${title}`}
        sandbox="allow-same-origin"
        srcDoc={frameHead}
        onLoad={() => setFrameReady(true)}
      />
    </div>
  );
}
