import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import type { FromViewer } from "#renderer/lib/viewer-messages.ts";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import type { MaterialProblem } from "#renderer/expert/materials/material-problem.ts";
import { payloadUrl } from "#renderer/expert/materials/payload-url.ts";
import { PhotoCaption } from "#renderer/expert/materials/photo-caption.tsx";
import { PhotoTools } from "#renderer/expert/materials/photo-tools.tsx";
import { ShownMaterialContext } from "#renderer/expert/materials/shown-material.ts";

import { useViewerLabels } from "#renderer/expert/materials/use-viewer-labels.ts";
import { ViewerFrame, type ViewerHandle } from "#renderer/expert/materials/viewer-frame.tsx";
import type { ViewerSource } from "#renderer/expert/materials/viewer-source.ts";
import { resumeMaterial } from "#renderer/expert/visits.ts";
import styles from "#renderer/expert/materials/photos.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly photos: readonly CatalogueMaterial[];
  /** The photo that is looked at now. */
  readonly onShown?: (photo: CatalogueMaterial) => void;
}

interface Held {
  readonly source: ViewerSource;
  readonly index: number;
  readonly problems: Readonly<Record<number, MaterialProblem>>;
  readonly isOpen: boolean;
}

/** The photos of a candidate: a strip of small ones, one or two large, full size on a click. */
export function PhotoView({ bundle, photos, onShown }: Props) {
  const { t } = useWords();
  const labels = useViewerLabels();
  const viewer = useRef<ViewerHandle>(null);
  const [attempt, setAttempt] = useState(0);
  const [isZoomed, setZoomed] = useState(false);
  const [isDouble, setDouble] = useState(false);
  const [held, setHeld] = useState<Held>();
  const portrait = t("expert.materials.photo.portrait");
  const source = useMemo((): ViewerSource => {
    const sources = photos.map(({ title, file, thumbnail, kind }) => ({
      title,
      hasThumbnail: thumbnail !== undefined,
      mark: kind === "portrait" ? portrait : "",
      url: payloadUrl(bundle, file),
      thumbnailUrl: thumbnail === undefined ? undefined : payloadUrl(bundle, thumbnail),
    }));
    return { kind: "photos", photos: sources, labels, attempt };
  }, [bundle, photos, labels, portrait, attempt]);
  const stopped = photos.findIndex(({ id }) => id === resumeMaterial());
  const fresh: Held = { source, index: Math.max(0, stopped), problems: {}, isOpen: false };
  const now = held?.source === source ? held : fresh;
  const keep = (change: Partial<Held>): void =>
    setHeld((last) => ({ ...(last?.source === source ? last : fresh), ...change }));
  const { index, problems } = now;
  // With two at once the second is the next one, or the one before at the end.
  const besideOf = (one: number): number => (one + 1 < photos.length ? one + 1 : one - 1);
  const shownAt = (one: number, two: boolean): readonly number[] =>
    two && photos.length > 1 ? [one, besideOf(one)] : [one];
  const shown = shownAt(index, isDouble);
  const show = (one: number, zoomed: boolean, two: boolean): void => {
    const photo = photos[one];
    if (photo === undefined) return;
    keep({ index: one });
    setZoomed(zoomed);
    setDouble(two);
    viewer.current?.command({ kind: "photos", shown: shownAt(one, two), zoomed });
    onShown?.(photo);
  };
  const hear = (message: FromViewer): void => {
    if (message.kind === "choose-photo") show(message.photo, false, isDouble);
    else if (message.kind === "click-photo") show(index, !isZoomed, isDouble);
    else if (message.kind === "opened") {
      keep({ isOpen: true });
      if (index > 0) show(index, isZoomed, isDouble);
    } else if (message.kind === "photo-failed")
      keep({ problems: { ...problems, [message.photo]: message.why }, isOpen: true });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.target instanceof HTMLInputElement) return;
    if (event.key === "ArrowRight") show(index + 1, false, isDouble);
    else if (event.key === "ArrowLeft") show(index - 1, false, isDouble);
  };
  const faultOf = (url: string): void => {
    const at = photos.findIndex(({ file }) => payloadUrl(bundle, file) === url);
    if (at !== -1) keep({ problems: { ...problems, [at]: "absent" }, isOpen: true });
  };
  const dead = Object.values(problems).includes("crashed");
  return (
    <div className={styles["photos"]} onKeyDown={press}>
      <PhotoTools
        index={index}
        total={photos.length}
        isZoomed={isZoomed}
        isDouble={isDouble}
        onGo={(one) => show(one, false, isDouble)}
        onZoom={() => show(index, !isZoomed, isDouble)}
        onDouble={() => show(index, false, !isDouble)}
      />
      <div className={styles["problems"]}>
        {shown.map((one) => {
          const photo = photos[one];
          const problem = problems[one];
          if (photo === undefined || problem === undefined) return null;
          return (
            <ShownMaterialContext key={photo.id} value={{ bundle, material: photo }}>
              <BrokenMaterial
                title={photo.title}
                problem={problem}
                url={payloadUrl(bundle, photo.file)}
                onRetry={() => setAttempt(attempt + 1)}
              />
            </ShownMaterialContext>
          );
        })}
      </div>
      <div className={styles["room"]}>
        {!dead && (
          <ViewerFrame
            title={t("expert.reading.frame.photos")}
            source={source}
            ref={viewer}
            onMessage={hear}
            onAbsent={faultOf}
            onDead={() => keep({ problems: { ...problems, [index]: "crashed" }, isOpen: true })}
          />
        )}
        {!now.isOpen && (
          <p role="status" className={styles["wait"]}>
            {t("expert.materials.loading")}
          </p>
        )}
      </div>
      <div className={styles["captions"]}>
        {shown.map((one) => {
          const photo = photos[one];
          return photo === undefined ? null : <PhotoCaption key={photo.id} photo={photo} />;
        })}
      </div>
    </div>
  );
}
