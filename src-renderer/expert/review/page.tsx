import { Button } from "antd";
import { useEffect, useMemo, type ReactNode } from "react";
import { bundleOfTrial } from "#shared/domain/trial.ts";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { Language } from "#shared/words/sentence.ts";
import { IdleLockChoice } from "#renderer/expert/idle-lock-choice.tsx";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { openDesk } from "#renderer/expert/review/actions.ts";
import { Desk } from "#renderer/expert/review/desk.tsx";
import { useDeskHead, useProgress, useStanding, type DeskHead } from "#renderer/expert/review/desk-parts.ts";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { SaveFailure } from "#renderer/expert/review/save-failure.tsx";
import { SaveState } from "#renderer/expert/review/save-state.tsx";
import { SealedBanner } from "#renderer/expert/review/sealed-banner.tsx";
import { openCategory, useReview } from "#renderer/expert/review/store.ts";
import { useElapsed } from "#renderer/expert/review/use-elapsed.ts";
import { useKeyHints } from "#renderer/expert/review/use-key-hints.ts";
import styles from "#renderer/expert/review/page.module.css";

/** What the material pane is given. */
export interface MaterialsProps {
  readonly bundle: BundleId;
  readonly candidate: CatalogueCandidate;
  readonly category: Category;
  /** The expert is recused: nothing may be shown. */
  readonly closed: boolean;
}

interface Props {
  readonly bundle: BundleId;
  /** Candidate to open; without one, the last that was open. */
  readonly candidate: CandidateId | undefined;
  readonly materials: (props: MaterialsProps) => ReactNode;
  /** Stands above the desk: how the check of the materials goes. */
  readonly notes: ReactNode;
  readonly onLock: () => void;
}

/** The review desk: the material beside the score form, one candidate after the other. */
export function ReviewPage({ bundle, candidate, materials, notes, onLock }: Props) {
  const { t, language } = useWords();
  // Not the whole state: what is typed is read where it is shown, and the page stays as it is.
  const head = useDeskHead();
  const card = useReview((state) => state.desk?.candidate);
  const problem = useReview((state) => state.problem);
  const category = useReview(openCategory);
  const standing = useStanding();
  const keys = useKeyHints();
  const elapsed = useElapsed(card?.id);
  useEffect(() => void openDesk(bundle, candidate), [bundle, candidate]);
  useEffect(() => {
    const flush = (): void => void flushSaves();
    window.addEventListener("blur", flush);
    return () => {
      window.removeEventListener("blur", flush);
      flush();
    };
  }, []);
  const shown = useMaterials(materials, bundle, category, standing?.state === "recused");
  const lock = async (): Promise<void> => {
    await flushSaves();
    // What could not be saved stays on screen; locking would lose it.
    if (useReview.getState().saving.waiting === 0) onLock();
    else useReview.setState({ notice: { kind: "unsaved" } });
  };
  return (
    <PageFrame
      where={head === null ? [t("expert.where")] : placeOf(head, category, language)}
      practice={practiceOf(bundle, head)}
      safe={<SaveState />}
      next={<NextStep />}
      keys={keys}
    >
      <div className={styles["desk"]}>
        <div>
          {notes}
          <SaveFailure />
          <LockedBox problem={problem} bundle={bundle} onRetry={() => void openDesk(bundle, candidate)} />
          {head?.sealed && <SealedBanner sealed={head.sealed} />}
        </div>
        {head && card && standing && category ? (
          <Desk
            head={head}
            card={card}
            standing={standing}
            category={category}
            materials={shown}
            ways={
              <>
                <span className={styles["soft"]} title={t("expert.session.elapsedMeaning", elapsed)}>
                  {t("expert.session.elapsed", elapsed)}
                </span>
                <Button onClick={() => go("expert", bundle, "rubric")}>{t("expert.review.rubricPage")}</Button>
                <Button onClick={() => void flushSaves().then(() => go("expert", bundle, "seal"))}>
                  {t("expert.review.seal")}
                </Button>
                <IdleLockChoice short />
                <Button title={t("expert.review.lockMeaning")} onClick={() => void lock()}>
                  {t("expert.review.lock")}
                </Button>
              </>
            }
          />
        ) : (
          problem === null && <p role="status">{t("ui.loading")}</p>
        )}
      </div>
    </PageFrame>
  );
}

/** What comes next: to score on, or to seal when all is done. */
function NextStep() {
  const { t } = useWords();
  const { done, toScore } = useProgress();
  return done === toScore ? t("expert.review.seal") : t("expert.review.scoreOn");
}

/** The materials of the open candidate: drawn again for another candidate, not for each score. */
function useMaterials(
  materials: Props["materials"],
  bundle: BundleId,
  category: Category | undefined,
  closed: boolean,
): ReactNode {
  const card = useReview((state) => state.desk?.candidate);
  return useMemo(
    () => card && category && materials({ bundle, candidate: card, category, closed }),
    [materials, bundle, card, category, closed],
  );
}

/** Who scores what; what may be cut by a narrow window stands last. */
const placeOf = (head: DeskHead, category: Category | undefined, language: Language): readonly string[] => [
  `${head.seat.name}（${head.seat.expert}）`,
  ...(category ? [category.title[language]] : []),
  head.title[language],
];

const practiceOf = (bundle: BundleId, head: DeskHead | null): boolean | "trial" =>
  bundleOfTrial(bundle) === undefined ? (head?.practice ?? false) : "trial";
