import { Checkbox } from "antd";
import { useState } from "react";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { groupMaterials, tabsOf, type MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import { ComparedColumn } from "#renderer/expert/materials/compared-column.tsx";
import styles from "#renderer/expert/materials/compared-materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly category: Category;
  readonly candidates: readonly CatalogueCandidate[];
}

const order: readonly MaterialTab[] = ["pdf", "word", "photos", "videos", "other", "facts"];

const has = ({ materials }: CatalogueCandidate, tab: MaterialTab): boolean =>
  tabsOf(groupMaterials(materials)).includes(tab);

/** The same material of several candidates, a column each; they turn pages together unless that is switched off. */
export function ComparedMaterials({ bundle, category, candidates }: Props) {
  const { t } = useWords();
  const [tab, setTab] = useState<MaterialTab>("pdf");
  const [together, setTogether] = useState(true);
  /** Only the column under a person's hand leads: the others follow and must not answer. */
  const [leader, setLeader] = useState<CandidateId>();
  const [page, setPage] = useState<number>();
  return (
    <div className={styles["compared"]}>
      <div className={styles["rail"]}>
        <div role="radiogroup" className={styles["choices"]} aria-label={t("expert.review.compare.materials")}>
          {order
            .filter((one) => candidates.some((candidate) => has(candidate, one)))
            .map((one) => (
              <label key={one} className={styles["choice"]} data-current={one === tab}>
                <input type="radio" name="compared" checked={one === tab} onChange={() => setTab(one)} />
                {t(`expert.materials.kinds.${one}`, { total: "" })}
              </label>
            ))}
        </div>
        <Checkbox checked={together} onChange={(event) => setTogether(event.target.checked)}>
          {t("expert.review.compare.together")}
        </Checkbox>
      </div>
      <div
        className={styles["columns"]}
        style={{ gridTemplateColumns: `repeat(${candidates.length}, minmax(0, 1fr))` }}
      >
        {candidates.map((candidate) => (
          <div
            key={candidate.id}
            className={styles["column"]}
            onPointerEnter={() => setLeader(candidate.id)}
            onFocus={() => setLeader(candidate.id)}
          >
            {has(candidate, tab) ? (
              <ComparedColumn
                bundle={bundle}
                candidate={candidate}
                category={category}
                followed={together && leader !== candidate.id ? page : undefined}
                onPage={(now) => leader === candidate.id && setPage(now)}
                label={t("expert.review.compare.column", { name: candidate.name })}
                tab={tab}
                onTab={setTab}
              />
            ) : (
              <p className={styles["none"]}>{t("expert.review.compare.noMaterial")}</p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
