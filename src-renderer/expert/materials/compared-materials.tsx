import { Checkbox } from "antd";
import { useRef, useState, type SyntheticEvent, type UIEvent } from "react";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ShownBundleContext } from "#renderer/expert/materials/broken-material.tsx";
import { groupMaterials, tabsOf, type MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import { MaterialHalf } from "#renderer/expert/materials/material-half.tsx";
import { followScroll } from "#renderer/expert/materials/follow-scroll.ts";
import styles from "#renderer/expert/materials/compared-materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly category: Category;
  readonly candidates: readonly CatalogueCandidate[];
}

const order: readonly MaterialTab[] = ["pdf", "word", "photos", "videos", "other", "facts"];

const has = ({ materials }: CatalogueCandidate, tab: MaterialTab): boolean =>
  tabsOf(groupMaterials(materials)).includes(tab);

/** The same material of several candidates, a column each; they scroll together unless that is switched off. */
export function ComparedMaterials({ bundle, category, candidates }: Props) {
  const { t } = useWords();
  const [tab, setTab] = useState<MaterialTab>("pdf");
  const [together, setTogether] = useState(true);
  const columns = useRef<HTMLDivElement>(null);
  /** Only the column under a person's hand leads: the others follow and must not answer. */
  const leading = useRef<Element | null>(null);
  const lead = (event: SyntheticEvent): void => {
    leading.current = event.currentTarget;
  };
  const follow = (event: UIEvent): void => {
    if (!together || event.currentTarget !== leading.current || !(event.target instanceof HTMLElement)) return;
    const others = [...(columns.current?.children ?? [])].filter((column) => column !== event.currentTarget);
    followScroll(event.target, event.currentTarget, others);
  };
  return (
    <ShownBundleContext value={bundle}>
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
          ref={columns}
          className={styles["columns"]}
          style={{ gridTemplateColumns: `repeat(${candidates.length}, minmax(0, 1fr))` }}
        >
          {candidates.map((candidate) => (
            <div
              key={candidate.id}
              className={styles["column"]}
              onPointerEnter={lead}
              onFocus={lead}
              onWheel={lead}
              onScrollCapture={follow}
            >
              {has(candidate, tab) ? (
                <MaterialHalf
                  bundle={bundle}
                  candidate={candidate}
                  category={category}
                  label={t("expert.review.compare.column", { name: candidate.name })}
                  tab={tab}
                  onTab={setTab}
                >
                  {null}
                </MaterialHalf>
              ) : (
                <p className={styles["none"]}>{t("expert.review.compare.noMaterial")}</p>
              )}
            </div>
          ))}
        </div>
      </div>
    </ShownBundleContext>
  );
}
