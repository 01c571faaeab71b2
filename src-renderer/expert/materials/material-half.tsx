import { Select } from "antd";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import type { CatalogueCandidate, CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { resumeMaterial } from "#renderer/expert/visits.ts";
import { FactsView } from "#renderer/expert/materials/facts-view.tsx";
import { groupMaterials, tabsOf, type MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import { MaterialFile } from "#renderer/expert/materials/material-file.tsx";
import { PhotoView } from "#renderer/expert/materials/photo-view.tsx";
import { ViewerBoundary } from "#renderer/expert/materials/viewer-boundary.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly candidate: CatalogueCandidate;
  readonly category: Category;
  readonly label: string;
  readonly tab: MaterialTab;
  readonly onTab: (tab: MaterialTab) => void;
  /** Stands at the right of the tabs. */
  readonly children: ReactNode;
}

/** One view on a candidate's materials: the tabs, and what the chosen one shows. */
export function MaterialHalf({ bundle, candidate, category, label, tab, onTab, children }: Props) {
  const { t } = useWords();
  const groups = groupMaterials(candidate.materials);
  const tabs = tabsOf(groups);
  const open = tabs.includes(tab) ? tab : "pdf";
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[tabs.indexOf(open) + step];
    if (step === 0 || next === undefined || event.altKey) return;
    event.preventDefault();
    onTab(next);
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]');
    buttons[tabs.indexOf(next)]?.focus();
  };
  return (
    <section className={styles["half"]} aria-label={label}>
      <div className={styles["tabs"]}>
        <div role="tablist" className={styles["tablist"]} aria-label={label} onKeyDown={move}>
          {tabs.map((one) => {
            const total = one === "facts" ? 1 : groups[one].length;
            return (
              <button
                key={one}
                type="button"
                role="tab"
                className={styles["tab"]}
                aria-selected={one === open}
                tabIndex={one === open ? 0 : -1}
                data-empty={total === 0}
                onClick={() => onTab(one)}
              >
                {t(`expert.materials.kinds.${one}`, { total })}
              </button>
            );
          })}
        </div>
        {children}
      </div>
      <div
        role="tabpanel"
        aria-label={t(`expert.materials.kinds.${open}`, { total: "" })}
        className={styles["content"]}
      >
        <ViewerBoundary key={open} title={t(`expert.materials.kinds.${open}`, { total: "" })}>
          {open === "facts" ? (
            <FactsView candidate={candidate} category={category} />
          ) : groups[open].length === 0 ? (
            <p className={styles["none"]}>{t("expert.materials.none")}</p>
          ) : open === "photos" ? (
            <PhotoView bundle={bundle} photos={groups.photos} />
          ) : (
            <Files bundle={bundle} files={groups[open]} />
          )}
        </ViewerBoundary>
      </div>
    </section>
  );
}

/** The files of one tab, one at a time. */
function Files({ bundle, files }: { readonly bundle: BundleId; readonly files: readonly CatalogueMaterial[] }) {
  const { t } = useWords();
  const [id, setId] = useState<string | undefined>(resumeMaterial);
  const file = files.find((one) => one.id === id) ?? files[0];
  if (file === undefined) return null;
  return (
    <div className={styles["content"]} data-choice={files.length > 1}>
      {files.length > 1 && (
        <div className={styles["choice"]}>
          <Select
            size="small"
            aria-label={t("expert.materials.title")}
            value={String(file.id)}
            onChange={setId}
            options={files.map((one) => ({ value: String(one.id), label: one.title }))}
          />
        </div>
      )}
      <MaterialFile key={file.id} bundle={bundle} file={file} />
    </div>
  );
}
