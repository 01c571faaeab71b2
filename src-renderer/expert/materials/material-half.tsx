import { Button } from "antd";
import { useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import type { ConditionVerdict } from "#shared/ipc/reading-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { FactsView } from "#renderer/expert/materials/facts-view.tsx";
import { groupMaterials, tabsOf, type MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import { MaterialChoice } from "#renderer/expert/materials/material-choice.tsx";
import { MaterialFile } from "#renderer/expert/materials/material-file.tsx";
import { MaterialTabs } from "#renderer/expert/materials/material-tabs.tsx";
import { NotesPanel } from "#renderer/expert/materials/notes-panel.tsx";
import { PhotoView } from "#renderer/expert/materials/photo-view.tsx";
import { OtherWaysContext, PageListenerContext, PageWishContext } from "#renderer/expert/materials/shown-material.ts";
import { useNotes } from "#renderer/expert/materials/use-notes.ts";
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
  /** Stands at the right of the tabs. */
  readonly children: ReactNode;
}

/** One view on a candidate's materials: the tabs, what the chosen one shows, and the notes on it. */
export function MaterialHalf({ bundle, candidate, category, verdicts, label, tab, onTab, children }: Props) {
  const { t } = useWords();
  const groups = useMemo(() => groupMaterials(candidate.materials), [candidate.materials]);
  const [chosen, setChosen] = useState<string>();
  const [page, setPage] = useState<{ readonly material: string; readonly page: number }>();
  const [wish, setWish] = useState<{ readonly page: number }>();
  const [hasNotes, setNotes] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const notes = useNotes(bundle, candidate.id);
  const tabs = tabsOf(groups);
  const open = tabs.includes(tab) ? tab : "pdf";
  const files = open === "facts" ? [] : groups[open];
  const file = files.find((one) => one.id === chosen) ?? files[0];
  const name = (one: MaterialTab): string => t(`expert.materials.kinds.${one}`, { total: "" }).trim();
  const ways = tabs
    .filter((one) => one !== open && (one === "facts" || groups[one].length > 0))
    .map((one) => ({ label: name(one), open: () => onTab(one) }));
  const pageNow = file === undefined ? 1 : page?.material === file.id ? page.page : 1;
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
        <div role="tabpanel" aria-label={name(open)} className={styles["content"]} data-choice={hasChoice(open, files)}>
          <OtherWaysContext value={ways}>
            <PageListenerContext value={(now) => setPage(file && { material: file.id, page: now })}>
              <PageWishContext value={wish}>
                {hasChoice(open, files) && file && <MaterialChoice files={files} file={file} onChoose={setChosen} />}
                <ViewerBoundary subject={`${candidate.id} ${open}`} title={name(open)}>
                  {open === "facts" ? (
                    <FactsView candidate={candidate} category={category} verdicts={verdicts} />
                  ) : file === undefined ? (
                    <p className={styles["none"]}>{t("expert.materials.none")}</p>
                  ) : open === "photos" ? (
                    <PhotoView bundle={bundle} photos={groups.photos} onShown={({ id }) => setChosen(id)} />
                  ) : (
                    <MaterialFile bundle={bundle} file={file} />
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
            page={open === "photos" || open === "videos" || open === "word" ? null : pageNow}
            onGoTo={(to) => setWish({ page: to })}
          />
        )}
      </div>
    </section>
  );
}

const hasChoice = (open: MaterialTab, files: readonly unknown[]): boolean => open !== "photos" && files.length > 1;
