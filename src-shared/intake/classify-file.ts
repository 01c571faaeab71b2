import type { ContentType, MaterialKind } from "#shared/domain/material.ts";

const pictures: ReadonlySet<ContentType> = new Set<ContentType>(["jpeg", "png", "heic", "webp", "tiff", "gif"]);
const portraitWords = /证件照|寸照|二寸|免冠|标准照|头像|portrait/i;
const workWords = /工作照|活动照|事迹|现场|服务照/;
/** 「照片」 alone, without a running number, is how people name a portrait. */
const onlyPhotoWord = /照片$/;

const kindOfContent: Readonly<Partial<Record<ContentType, MaterialKind>>> = {
  docx: "form-word",
  doc: "form-word",
  pdf: "form-pdf",
  mp4: "video",
  mov: "video",
};
const kindOfSuffix: readonly (readonly [RegExp, MaterialKind])[] = [
  [/\.docx?$/i, "form-word"],
  [/\.pdf$/i, "form-pdf"],
  [/\.(?:jpe?g|png|heic|heif|bmp|tiff?|webp|gif)$/i, "photo"],
  [/\.(?:mp4|mov|avi|wmv|mkv|m4v|flv|mpe?g)$/i, "video"],
];

/**
 * What a file of a nomination is for, by its content and by its name and subfolder; the name speaks only where the
 * content is none of the known ones.
 *
 * Shape: `path` is below the nomination's folder, `/` between parts.
 */
export function classifyFile(path: string, content: ContentType, kind: "person" | "body"): MaterialKind {
  const byContent = pictures.has(content) ? "photo" : kindOfContent[content];
  const found = byContent ?? kindOfSuffix.find(([suffix]) => suffix.test(path))?.[1] ?? "other";
  return found === "photo" && isPortrait(path, kind) ? "portrait" : found;
}

function isPortrait(path: string, kind: "person" | "body"): boolean {
  const parts = path.split("/");
  const name = (parts.at(-1) ?? "").replace(/\.[^.]*$/, "");
  const folder = parts.at(-2) ?? "";
  if (portraitWords.test(name)) return true;
  if (workWords.test(name)) return false;
  return portraitWords.test(folder) || (kind === "person" && onlyPhotoWord.test(name));
}

/** Files that systems leave behind and nobody delivered. */
export const isSystemFile = (name: string): boolean =>
  /^(?:thumbs\.db|desktop\.ini|\.ds_store|__macosx)$/i.test(name) || /^(?:~\$|\.~|\._)/.test(name);
