import { useMemo } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";
import { ConvertedWord } from "#renderer/expert/materials/converted-word.tsx";
import { viewerOf } from "#renderer/expert/materials/group-materials.ts";
import { payloadUrl } from "#renderer/expert/materials/payload-url.ts";
import { PdfView } from "#renderer/expert/materials/pdf-view.tsx";
import { PhotoView } from "#renderer/expert/materials/photo-view.tsx";
import { ShownMaterialContext } from "#renderer/expert/materials/shown-material.ts";
import { VideoView } from "#renderer/expert/materials/video-view.tsx";
import { WordView } from "#renderer/expert/materials/word-view.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly file: CatalogueMaterial;
}

/** One file in the viewer that fits what it is. Another file of the same kind is shown in the frame that is already there. */
export function MaterialFile({ bundle, file }: Props) {
  const shown = useMemo(() => ({ bundle, material: file }), [bundle, file]);
  return (
    <ShownMaterialContext value={shown}>
      <FileView bundle={bundle} file={file} />
    </ShownMaterialContext>
  );
}

function FileView({ bundle, file }: Props) {
  const { t } = useWords();
  const url = payloadUrl(bundle, file.file);
  const alone = useMemo(() => [file], [file]);
  if (file.shown !== undefined) return <ConvertedWord bundle={bundle} file={file} shown={file.shown} />;
  switch (viewerOf(file.mediaType)) {
    case "pdf":
      return <PdfView url={url} title={file.title} />;
    case "word":
      return <WordView url={url} title={file.title} />;
    case "photo":
      return <PhotoView bundle={bundle} photos={alone} />;
    case "video":
      return <VideoView url={url} title={file.title} />;
    case "none":
      return file.kind === "form-word" ? (
        <p className={styles["none"]}>{t("expert.materials.word.legacy")}</p>
      ) : (
        <BrokenMaterial title={file.title} problem="no-viewer" />
      );
  }
}
