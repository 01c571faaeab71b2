import { Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly url: string;
  readonly title: string;
}

const speeds = [1, 1.25, 1.5, 2] as const;

/** The video that plays now; another one that starts stops it. */
let playing: HTMLVideoElement | undefined;

/** One video. Leaving it frees its source, so that no file stays open behind the screen. */
export function VideoView({ url, title }: Props) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    element.src = url;
    return () => {
      element.pause();
      element.removeAttribute("src");
      element.load();
      if (playing === element) playing = undefined;
    };
  }, [url, isBroken]);
  useEffect(() => {
    if (video.current) video.current.playbackRate = speed;
  }, [speed]);
  if (isBroken) return <BrokenMaterial title={title} url={url} onRetry={() => setBroken(false)} />;
  return (
    <div className={styles["video"]}>
      <video
        ref={video}
        controls
        preload="metadata"
        aria-label={t("expert.materials.video.label", { title })}
        onPlay={(event) => {
          if (playing !== event.currentTarget) playing?.pause();
          playing = event.currentTarget;
        }}
        onLoadedMetadata={(event) => {
          event.currentTarget.playbackRate = speed;
        }}
        onError={() => setBroken(true)}
      />
      <div className={styles["tools"]}>
        <span>{title}</span>
        <span className={styles["gap"]} />
        <span>{t("expert.materials.video.speed")}</span>
        <Segmented
          size="small"
          aria-label={t("expert.materials.video.speed")}
          value={speed}
          onChange={setSpeed}
          options={speeds.map((value) => ({ value, label: `${value}×` }))}
        />
      </div>
    </div>
  );
}
