import { useState, type ReactNode, type Ref } from "react";
import type { FromViewer } from "#renderer/lib/viewer-messages.ts";
import { useWords } from "#renderer/lib/language.ts";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import type { MaterialProblem } from "#renderer/expert/materials/material-problem.ts";

import { ViewerFrame, type ViewerHandle } from "#renderer/expert/materials/viewer-frame.tsx";
import type { ViewerSource } from "#renderer/expert/materials/viewer-source.ts";
import styles from "#renderer/expert/materials/viewer-stage.module.css";

interface Props {
  /** Name of the material. */
  readonly title: string;
  /** Name of the frame; the same for all documents of a kind. */
  readonly frameTitle: string;
  readonly url: string;
  readonly source: ViewerSource;
  readonly viewer: Ref<ViewerHandle>;
  readonly onMessage?: (message: FromViewer) => void;
  readonly onRetry: () => void;
  /** What stands above the frame. */
  readonly children: ReactNode;
}

type Standing = "open" | MaterialProblem;

/** A document in its frame with its tools, or in its place why it cannot be shown. Of the document before nothing is seen. */
export function ViewerStage(props: Props) {
  const { title, frameTitle, url, source, viewer, onMessage, onRetry, children } = props;
  const { t } = useWords();
  const [held, setHeld] = useState<{ readonly source: ViewerSource; readonly standing: Standing }>();
  const standing = held?.source === source ? held.standing : "loading";
  const set = (next: Standing): void => setHeld({ source, standing: next });
  const hear = (message: FromViewer): void => {
    if (message.kind === "opened") set("open");
    else if (message.kind === "failed") set(message.why);
    onMessage?.(message);
  };
  if (standing !== "open" && standing !== "loading")
    return <BrokenMaterial title={title} problem={standing} url={url} onRetry={onRetry} />;
  return (
    <div className={styles["stage"]}>
      <div>{children}</div>
      <div className={styles["room"]} data-state={standing}>
        <ViewerFrame
          title={frameTitle}
          source={source}
          ref={viewer}
          onMessage={hear}
          onAbsent={() => set("absent")}
          onDead={() => set("crashed")}
        />
        {standing === "loading" && (
          <p role="status" className={styles["wait"]}>
            {t("expert.materials.loading")}
          </p>
        )}
      </div>
    </div>
  );
}
