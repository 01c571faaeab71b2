import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import { useWords } from "#renderer/lib/language.ts";

/** What is known of a photo: its name, when it was taken, how large it is. */
export function PhotoCaption({ photo }: { readonly photo: CatalogueMaterial }) {
  const { t } = useWords();
  const { title, kind, takenAt, widthPx, heightPx } = photo;
  const facts = [
    title,
    ...(kind === "portrait" ? [t("expert.materials.photo.portrait")] : []),
    takenAt === undefined ? t("expert.reading.notDated") : t("expert.materials.photo.taken", { at: takenAt }),
    ...(widthPx === undefined || heightPx === undefined
      ? []
      : [t("expert.materials.photo.size", { width: widthPx, height: heightPx })]),
  ];
  return <p>{facts.join(" · ")}</p>;
}
