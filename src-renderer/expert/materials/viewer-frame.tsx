import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import type { FromViewer } from "#renderer/lib/viewer-messages.ts";
import { startViewer, type Viewer } from "#renderer/expert/materials/start-viewer.ts";
import type { ViewerSource } from "#renderer/expert/materials/viewer-source.ts";
import styles from "#renderer/expert/materials/viewer-frame.module.css";

interface Props {
  readonly title: string;
  /** Shown again when it is another object. */
  readonly source: ViewerSource;
  /** The running viewer, to send it commands. */
  readonly viewer: RefObject<Viewer | null>;
  readonly onMessage: (message: FromViewer) => void;
  readonly onAbsent: (url: string) => void;
  readonly onDead: () => void;
}

/** A frame of another origin in which documents are drawn. It stays warm from one document to the next and may die alone. */
export function ViewerFrame({ title, source, viewer, onMessage, onAbsent, onDead }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const hear = useEffectEvent(onMessage);
  const miss = useEffectEvent(onAbsent);
  const die = useEffectEvent(onDead);
  useEffect(() => {
    if (room.current === null) return;
    const started = startViewer(room.current, title, {
      onMessage: (message) => hear(message),
      onAbsent: (url) => miss(url),
      onDead: () => die(),
    });
    viewer.current = started;
    return () => {
      viewer.current = null;
      started.close();
    };
  }, [title, viewer]);
  useEffect(() => viewer.current?.open(source), [source, viewer]);
  return <div ref={room} className={styles["room"]} />;
}
