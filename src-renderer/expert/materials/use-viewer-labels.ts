import { useMemo } from "react";
import { useWords } from "#renderer/lib/language.ts";
import type { ViewerLabels } from "#renderer/lib/viewer-messages.ts";

/** The sentences that a viewer's frame needs itself, in the language of the screen. */
export function useViewerLabels(): ViewerLabels {
  const { t } = useWords();
  return useMemo(
    () => ({
      page: t("expert.materials.pdf.page", { page: "%1", total: "%2" }),
      pageBroken: t("expert.materials.pdf.pageBroken", { page: "%1" }),
      pages: t("expert.materials.pdf.pages"),
      thumbnails: t("expert.reading.thumbnails"),
      photos: t("expert.materials.photo.strip"),
    }),
    [t],
  );
}
