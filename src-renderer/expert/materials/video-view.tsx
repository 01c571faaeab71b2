import { Segmented } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { tellVideoGone, tellVideoPlays } from "#renderer/expert/materials/one-video-plays.ts";
import type { ViewerHandle } from "#renderer/expert/materials/viewer-frame.tsx";
import { ViewerStage } from "#renderer/expert/materials/viewer-stage.tsx";
import type { ViewerSource } from "#renderer/expert/materials/viewer-source.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly url: string;
  readonly title: string;
}

const speeds = [1, 1.25, 1.5, 2] as const;

/** One video in a frame of its own. One plays at a time; leaving it frees its source. */
export function VideoView({ url, title }: Props) {
  const { t } = useWords();
  const viewer = useRef<ViewerHandle>(null);
  const [attempt, setAttempt] = useState(0);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const label = t("expert.materials.video.label", { title });
  const source = useMemo((): ViewerSource => ({ kind: "video", url, label, attempt }), [url, label, attempt]);
  const stop = useCallback(() => viewer.current?.command({ kind: "pause" }), []);
  useEffect(() => () => tellVideoGone(stop), [stop]);
  return (
    <ViewerStage
      title={title}
      frameTitle={t("expert.reading.frame.video")}
      url={url}
      source={source}
      viewer={viewer}
      onMessage={({ kind }) => {
        if (kind === "playing") tellVideoPlays(stop);
        if (kind === "opened") viewer.current?.command({ kind: "speed", rate: speed });
      }}
      onRetry={() => setAttempt(attempt + 1)}
    >
      <div className={styles["tools"]}>
        <span>{title}</span>
        <span className={styles["gap"]} />
        <span>{t("expert.materials.video.speed")}</span>
        <Segmented
          size="small"
          aria-label={t("expert.materials.video.speed")}
          value={speed}
          onChange={(rate) => {
            setSpeed(rate);
            viewer.current?.command({ kind: "speed", rate });
          }}
          options={speeds.map((value) => ({ value, label: `${value}×` }))}
        />
      </div>
    </ViewerStage>
  );
}
