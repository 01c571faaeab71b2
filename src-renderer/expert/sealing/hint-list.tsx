import type { CandidateId } from "#shared/ids.ts";
import type { DeskOverview, SealHint } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { hintText } from "#renderer/expert/sealing/hint-text.ts";
import { placeLink } from "#renderer/expert/sealing/place-link.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly hints: readonly SealHint[];
}

const mostNamed = 6;
const mostCompared = 4;

/** What is worth another look, each with links to those whom it is about. */
export function HintList({ overview, hints }: Props) {
  const { t, language } = useWords();
  const { bundle } = overview.seat;
  const names = new Map(overview.candidates.map(({ id, name }) => [id, name]));
  const link = (id: CandidateId) => (
    <a key={id} href={placeLink(bundle, "review", id)}>
      {names.get(id) ?? id}
    </a>
  );
  return (
    <ul className={styles["hints"]}>
      {hints.map((hint) => {
        const { candidates, category } = hint;
        return (
          <li key={`${hint.code} ${category} ${hint.criterion ?? ""} ${candidates.join(" ")}`}>
            {hintText(hint, overview.categories, language, t)}
            <span className={styles["flagged"]}>
              {candidates.slice(0, mostNamed).map(link)}
              {candidates.length >= 2 && candidates.length <= mostCompared && (
                <a className={styles["way"]} href={placeLink(bundle, "compare", ...candidates)}>
                  → {t("expert.review.compare.title")}
                </a>
              )}
              <a className={styles["way"]} href={placeLink(bundle, "ranking", category)}>
                → {t("expert.sealing.inRanking")}
              </a>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
