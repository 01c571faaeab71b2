import { useMemo, useRef, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import type { ViewerHandle } from "#renderer/expert/materials/viewer-frame.tsx";
import { useViewerLabels } from "#renderer/expert/materials/use-viewer-labels.ts";
import styles from "#renderer/expert/materials/materials.module.css";
import { ViewerStage } from "#renderer/expert/materials/viewer-stage.tsx";
import type { ViewerSource } from "#renderer/expert/materials/viewer-source.ts";

interface Props {
  readonly url: string;
  readonly title: string;
  /** That the stamped PDF rules is said elsewhere. */
  readonly isNoted?: boolean;
}

/** A Word form, parsed and drawn in a frame of its own. */
export function WordView({ url, title, isNoted = false }: Props) {
  const { t } = useWords();
  const labels = useViewerLabels();
  const viewer = useRef<ViewerHandle>(null);
  const [attempt, setAttempt] = useState(0);
  const source = useMemo((): ViewerSource => ({ kind: "word", url, labels, attempt }), [url, labels, attempt]);
  return (
    <ViewerStage
      title={title}
      frameTitle={t("expert.reading.frame.word")}
      url={url}
      source={source}
      viewer={viewer}
      onRetry={() => setAttempt(attempt + 1)}
    >
      {!isNoted && <p className={styles["note"]}>{t("expert.materials.word.note")}</p>}
    </ViewerStage>
  );
}
