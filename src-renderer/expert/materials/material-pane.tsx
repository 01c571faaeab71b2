import { Button } from "antd";
import { useEffect } from "react";
import { create } from "zustand";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { FactsStrip } from "#renderer/expert/materials/facts-strip.tsx";
import { resumeMaterial } from "#renderer/expert/visits.ts";
import { tabOfKind, type MaterialTab } from "#renderer/expert/materials/group-materials.ts";
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

/**
 * The materials of a candidate, in one view or two side by side, with the conditions and what is declared below.
 *
 * The halves stay from candidate to candidate, so that the frames of their viewers are warm.
 */
export function MaterialPane({ bundle, candidate, category, closed }: Props) {
  const { t } = useWords();
  const { first, second } = useTabs();
  const query = useQuery("reading/verdicts", closed ? null : { bundle, candidate: candidate.id });
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
  const verdicts = query.state === "ready" ? query.value.verdicts : [];
  const shared = { bundle, candidate, category, verdicts };
  return (
    <div className={styles["pane"]}>
      <div className={styles["halves"]}>
        <MaterialHalf
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
      <FactsStrip
        candidate={candidate}
        category={category}
        verdicts={verdicts}
        onAll={() => useTabs.setState(second === null ? { first: "facts" } : { second: "facts" })}
      />
    </div>
  );
}
