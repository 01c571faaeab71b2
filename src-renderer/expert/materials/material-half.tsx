import { Button } from "antd";
import { useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId, MaterialId } from "#shared/ids.ts";
import type { ConditionVerdict } from "#shared/ipc/reading-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { FactsView } from "#renderer/expert/materials/facts-view.tsx";
import type { MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import { HalfContent } from "#renderer/expert/materials/half-content.tsx";
import { MaterialTabs } from "#renderer/expert/materials/material-tabs.tsx";
import { NotesPanel } from "#renderer/expert/materials/notes-panel.tsx";
import {
  OtherWaysContext,
  PageListenerContext,
  PageWishContext,
  type PageWish,
} from "#renderer/expert/materials/shown-material.ts";
import { useHalf } from "#renderer/expert/materials/use-half.ts";
import { useNotes } from "#renderer/expert/materials/use-notes.ts";
import { resumePage } from "#renderer/expert/visits.ts";
import { ViewerBoundary } from "#renderer/expert/materials/viewer-boundary.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly candidate: CatalogueCandidate;
  readonly category: Category;
  readonly verdicts: readonly ConditionVerdict[];
  readonly label: string;
  readonly tab: MaterialTab;
  readonly onTab: (tab: MaterialTab) => void;
  /** A page that another view is at and this one follows. */
  readonly followed?: number | undefined;
  /** Hears which page is read. */
  readonly onPage?: (page: number) => void;
  /** Stands at the right of the tabs. */
  readonly children: ReactNode;
}

function wishToResume(material: MaterialId): PageWish | undefined {
  const page = resumePage(material);
  return page === undefined ? undefined : { material, page };
}

/** One view on a candidate's materials: the tabs, what the chosen one shows, and the notes on it. */
export function MaterialHalf({
  bundle,
  candidate,
  category,
  verdicts,
  label,
  tab,
  onTab,
  followed,
  onPage,
  children,
}: Props) {
  const { t } = useWords();
  const { groups, open, others, file, page, choose, turnTo } = useHalf(candidate, tab);
  const [wish, setWish] = useState(() => (file === undefined ? undefined : wishToResume(file.id)));
  const [hasNotes, setNotes] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const id = file?.id;
  const following = useMemo(
    () => (followed === undefined || id === undefined ? undefined : { material: id, page: followed }),
    [followed, id],
  );
  const notes = useNotes(bundle, candidate.id);
  const name = (one: MaterialTab): string => t(`expert.materials.kinds.${one}`, { total: "" }).trim();
  const hearPage = (now: number): void => {
    turnTo(now);
    onPage?.(now);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && isLarge) setLarge(false);
  };
  return (
    <section
      className={styles["half"]}
      data-large={isLarge}
      aria-label={label}
      {...(isLarge && { role: "dialog", "aria-modal": true })}
      onKeyDown={press}
    >
      <div className={styles["tabs"]}>
        <MaterialTabs groups={groups} label={label} open={open} onTab={onTab} />
        <Button
          size="small"
          className={styles["split"] ?? ""}
          aria-pressed={hasNotes}
          onClick={() => setNotes(!hasNotes)}
        >
          {t("expert.reading.notes.title", { total: notes.list.length || "" })}
        </Button>
        <Button size="small" className={styles["split"] ?? ""} onClick={() => setLarge(!isLarge)}>
          {t(isLarge ? "expert.reading.backToDesk" : "expert.reading.large")}
        </Button>
        {!isLarge && children}
      </div>
      <div className={styles["body"]} data-notes={hasNotes}>
        <div role="tabpanel" aria-label={name(open)} className={styles["content"]}>
          <OtherWaysContext value={others.map((one) => ({ label: name(one), open: () => onTab(one) }))}>
            <PageListenerContext value={hearPage}>
              <PageWishContext value={following ?? wish}>
                <ViewerBoundary subject={`${candidate.id} ${open}`} title={name(open)}>
                  {open === "facts" ? (
                    <FactsView candidate={candidate} category={category} verdicts={verdicts} />
                  ) : (
                    <HalfContent bundle={bundle} groups={groups} open={open} file={file} onChoose={choose} />
                  )}
                </ViewerBoundary>
              </PageWishContext>
            </PageListenerContext>
          </OtherWaysContext>
        </div>
        {hasNotes && (
          <NotesPanel
            key={`${candidate.id} ${file?.id ?? ""}`}
            notes={notes}
            material={file}
            page={page}
            onGoTo={(to) => file !== undefined && setWish({ material: file.id, page: to })}
          />
        )}
      </div>
    </section>
  );
}
