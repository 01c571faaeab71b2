import { useContext } from "react";
import type { Material } from "#shared/domain/material.ts";
import { DocumentViewsContext } from "#renderer/lib/document-views.ts";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  readonly url: string;
  readonly file: Pick<Material, "fileName" | "at" | "facts">;
}

/** A delivered file as it looks: picture, PDF, Word form or video; words where it cannot be shown. */
export function MaterialViewer({ url, file }: Props) {
  const { t } = useWords();
  const views = useContext(DocumentViewsContext);
  switch (file.facts.content) {
    case "jpeg":
    case "png":
    case "webp":
    case "gif":
      return <img src={url} alt={file.fileName} />;
    case "mp4":
    case "mov":
      return <video src={url} controls preload="metadata" aria-label={file.fileName} />;
    case "pdf":
      return views && <views.Pdf url={url} title={file.fileName} />;
    case "docx":
      return views && <views.Word url={url} title={file.fileName} />;
    default:
      return <p>{t("screening.materials.noPreview", { at: file.at })}</p>;
  }
}
