import { useEffect, useMemo, useState } from "react";
import type { CatalogueCandidate, CatalogueMaterial } from "#shared/formats/bundle.ts";
import {
  groupMaterials,
  tabsOf,
  type MaterialGroups,
  type MaterialTab,
} from "#renderer/expert/materials/group-materials.ts";
import { noteShown, resumeMaterial } from "#renderer/expert/visits.ts";

/** What one half of the pane shows of a candidate. */
export interface Half {
  readonly groups: MaterialGroups;
  readonly open: MaterialTab;
  /** Other tabs that have something to show. */
  readonly others: readonly MaterialTab[];
  /** The file of the open tab that is looked at. */
  readonly file: CatalogueMaterial | undefined;
  /** The page of it that is read; null for a material without pages. */
  readonly page: number | null;
  readonly choose: (id: string) => void;
  readonly turnTo: (page: number) => void;
}

/** Keeps the chosen file and the page for one half; of another candidate its first file is shown. */
export function useHalf(candidate: CatalogueCandidate, tab: MaterialTab): Half {
  const groups = useMemo(() => groupMaterials(candidate.materials), [candidate.materials]);
  const [chosen, choose] = useState<string | undefined>(resumeMaterial);
  const [read, setRead] = useState<{ readonly material: string; readonly page: number }>();
  const tabs = tabsOf(groups);
  const open = tabs.includes(tab) ? tab : "pdf";
  const files = open === "facts" ? [] : groups[open];
  const file = files.find(({ id }) => id === chosen) ?? files[0];
  const turnedTo = read !== undefined && read.material === file?.id ? read.page : 1;
  const page = (file?.shown ?? file)?.mediaType === "application/pdf" ? turnedTo : null;
  const id = file?.id;
  useEffect(() => {
    if (id !== undefined) noteShown(id, page);
  }, [id, page]);
  return {
    groups,
    open,
    others: tabs.filter((one) => one !== open && (one === "facts" || groups[one].length > 0)),
    file,
    page,
    choose,
    turnTo(now) {
      if (file !== undefined) setRead({ material: file.id, page: now });
    },
  };
}
