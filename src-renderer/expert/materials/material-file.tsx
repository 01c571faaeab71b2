import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { noteShown, resumePage } from "#renderer/expert/visits.ts";
import { viewerOf } from "#renderer/expert/materials/group-materials.ts";
import { payloadUrl } from "#renderer/expert/materials/payload-url.ts";
import { PhotoView } from "#renderer/expert/materials/photo-view.tsx";
import { VideoView } from "#renderer/expert/materials/video-view.tsx";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

const PdfView = lazy(async () => ({ default: (await import("#renderer/expert/materials/pdf-view.tsx")).PdfView }));
const WordView = lazy(async () => ({ default: (await import("#renderer/expert/materials/word-view.tsx")).WordView }));

interface Props {
  readonly bundle: BundleId;
  readonly file: CatalogueMaterial;
}

/** One file in the viewer that fits what it is. */
export function MaterialFile({ bundle, file }: Props) {
  const { t } = useWords();
  const url = payloadUrl(bundle, file.file);
  const { id } = file;
  const [startPage] = useState(() => resumePage(id));
  const followPage = useCallback((page: number) => noteShown(id, page), [id]);
  useEffect(() => noteShown(id, startPage ?? null), [id, startPage]);
  switch (viewerOf(file.mediaType)) {
    case "pdf":
      return (
        <Suspense fallback={<p className={styles["none"]}>{t("expert.materials.loading")}</p>}>
          <PdfView url={url} title={file.title} startPage={startPage} onPage={followPage} />
        </Suspense>
      );
    case "word":
      return (
        <Suspense fallback={<p className={styles["none"]}>{t("expert.materials.loading")}</p>}>
          <WordView url={url} title={file.title} />
        </Suspense>
      );
    case "photo":
      return <PhotoView bundle={bundle} photos={[file]} />;
    case "video":
      return <VideoView url={url} title={file.title} />;
    case "none":
      return file.kind === "form-word" ? (
        <p className={styles["none"]}>{t("expert.materials.word.legacy")}</p>
      ) : (
        <BrokenMaterial title={file.title} />
      );
  }
}
