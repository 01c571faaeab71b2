import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from "react";
import type { FromViewer, ViewerCommand } from "#renderer/lib/viewer-messages.ts";
import { startViewer, type Viewer } from "#renderer/expert/materials/start-viewer.ts";
import type { ViewerSource } from "#renderer/expert/materials/viewer-source.ts";
import styles from "#renderer/expert/materials/viewer-frame.module.css";

/** What can be done with a viewer from outside. */
export interface ViewerHandle {
  readonly command: (command: ViewerCommand) => void;
}

interface Props {
  readonly title: string;
  /** Shown again when it is another object. */
  readonly source: ViewerSource;
  readonly ref: Ref<ViewerHandle>;
  readonly onMessage: (message: FromViewer) => void;
  readonly onAbsent: (url: string) => void;
  readonly onDead: () => void;
}

/** A frame of another origin in which documents are drawn. It stays warm from one document to the next and may die alone. */
export function ViewerFrame({ title, source, ref, onMessage, onAbsent, onDead }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer>(null);
  const hear = useEffectEvent(onMessage);
  const miss = useEffectEvent(onAbsent);
  const die = useEffectEvent(onDead);
  useImperativeHandle(ref, () => ({ command: (command) => viewer.current?.command(command) }), []);
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
  }, [title]);
  // After the effect that starts it: with another title it is another viewer, and that one has to be told too.
  useEffect(() => viewer.current?.open(source), [source, title]);
  return <div ref={room} className={styles["room"]} />;
}
