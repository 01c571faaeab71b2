import type { CatalogueMaterial } from "#shared/formats/bundle.ts";

/** What a tab of the material pane shows. */
export type MaterialTab = "pdf" | "word" | "photos" | "videos" | "other" | "facts";

export type MaterialGroups = Readonly<Record<Exclude<MaterialTab, "facts">, readonly CatalogueMaterial[]>>;

/** The tab on which a kind of material is shown. */
export const tabOfKind: Readonly<Record<CatalogueMaterial["kind"], MaterialTab>> = {
  "form-pdf": "pdf",
  "form-word": "word",
  portrait: "photos",
  photo: "photos",
  video: "videos",
  other: "other",
};

/** A candidate's materials by tab; portraits stand before the other photos. */
export function groupMaterials(materials: readonly CatalogueMaterial[]): MaterialGroups {
  const of = (kind: CatalogueMaterial["kind"]): readonly CatalogueMaterial[] =>
    materials.filter((material) => material.kind === kind);
  return {
    pdf: of("form-pdf"),
    word: of("form-word"),
    photos: [...of("portrait"), ...of("photo")],
    videos: of("video"),
    other: of("other"),
  };
}

/** Tabs worth showing: the forms, photos and facts always, so that what is missing is seen; the rest when there is any. */
export const tabsOf = (groups: MaterialGroups): readonly MaterialTab[] => [
  "pdf",
  "word",
  "photos",
  ...(groups.videos.length > 0 ? (["videos"] as const) : []),
  ...(groups.other.length > 0 ? (["other"] as const) : []),
  "facts",
];

/** How a file of any kind is shown; `none` when the program has no viewer for it. */
export function viewerOf(mediaType: string): "pdf" | "word" | "photo" | "video" | "none" {
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType === "application/vnd.openxmlformats-officedocument.wordprocessingml.document") return "word";
  if (mediaType.startsWith("image/")) return "photo";
  if (mediaType.startsWith("video/")) return "video";
  return "none";
}
