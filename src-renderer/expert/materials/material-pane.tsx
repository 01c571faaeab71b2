import { Button } from "antd";
import { useEffect } from "react";
import { create } from "zustand";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ShownBundleContext } from "#renderer/expert/materials/broken-material.tsx";
import { resumeMaterial } from "#renderer/expert/visits.ts";
import { tabOfKind, type MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import { declaredLine } from "#renderer/expert/materials/list-facts.ts";
import { MaterialHalf } from "#renderer/expert/materials/material-half.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly candidate: CatalogueCandidate;
  readonly category: Category;
  /** The expert is recused: nothing may be shown. */
  readonly closed: boolean;
}

/** What the expert looks at stays chosen from candidate to candidate. `second` null: one half only. */
const useTabs = create<{ readonly first: MaterialTab; readonly second: MaterialTab | null }>()(() => ({
  first: "pdf",
  second: null,
}));

/** The materials of a candidate, in one view or two side by side, with what is declared in one line below. */
export function MaterialPane({ bundle, candidate, category, closed }: Props) {
  const { t } = useWords();
  const { first, second } = useTabs();
  useEffect(() => {
    const kind = candidate.materials.find(({ id }) => id === resumeMaterial())?.kind;
    if (kind !== undefined) useTabs.setState({ first: tabOfKind[kind] });
  }, [candidate]);
  if (closed)
    return (
      <p className={styles["closed"]} role="status">
        ⊘ {t("expert.materials.closed")}
      </p>
    );
  const shared = { bundle, candidate, category };
  const facts = declaredLine(category.conditions, candidate.declared);
  return (
    <ShownBundleContext value={bundle}>
      <div className={styles["pane"]}>
        <div className={styles["halves"]}>
          <MaterialHalf
            key={`first ${candidate.id}`}
            {...shared}
            label={t("expert.materials.pane")}
            tab={first}
            onTab={(tab) => useTabs.setState({ first: tab })}
          >
            {second === null && (
              <Button
                size="small"
                className={styles["split"] ?? ""}
                onClick={() => useTabs.setState({ second: first === "photos" ? "pdf" : "photos" })}
              >
                {t("expert.materials.split")}
              </Button>
            )}
          </MaterialHalf>
          {second !== null && (
            <MaterialHalf
              key={`second ${candidate.id}`}
              {...shared}
              label={t("expert.materials.splitPane")}
              tab={second}
              onTab={(tab) => useTabs.setState({ second: tab })}
            >
              <Button size="small" className={styles["split"] ?? ""} onClick={() => useTabs.setState({ second: null })}>
                {t("expert.materials.unsplit")}
              </Button>
            </MaterialHalf>
          )}
        </div>
        <div className={styles["line"]}>
          <p>
            <span className={styles["soft"]}>{t("expert.materials.facts.line")}：</span>
            {facts.map(({ field, declared }, position) => (
              <span key={field}>
                {position > 0 && " · "}
                {t(`expert.materials.fields.${field}`)} <strong>{declared?.raw}</strong>
              </span>
            ))}
            {facts.length === 0 && t("expert.materials.facts.undeclared")}
          </p>
        </div>
      </div>
    </ShownBundleContext>
  );
}
