import type { ReactNode } from "react";
import { bundleOfTrial } from "#shared/domain/trial.ts";
import { CandidateId, CategoryId, type BundleId } from "#shared/ids.ts";
import { BallotPage } from "#renderer/expert/ballot/ballot-page.tsx";
import { ComparedMaterials } from "#renderer/expert/materials/compared-materials.tsx";
import { MaterialPane } from "#renderer/expert/materials/material-pane.tsx";
import { PdfView } from "#renderer/expert/materials/pdf-view.tsx";
import { OpeningPage } from "#renderer/expert/opening/opening-page.tsx";
import { PaperPage } from "#renderer/expert/paper/paper-page.tsx";
import { PrintSheets } from "#renderer/expert/paper/print-sheets.tsx";
import { ComparePage, type ComparedMaterialsProps } from "#renderer/expert/review/compare/compare-page.tsx";
import { ReviewPage, type MaterialsProps } from "#renderer/expert/review/page.tsx";
import { RankingPage } from "#renderer/expert/review/ranking/ranking-page.tsx";
import { SaveFailure } from "#renderer/expert/review/save-failure.tsx";
import { SaveState } from "#renderer/expert/review/save-state.tsx";
import { SealingPage } from "#renderer/expert/sealing/sealing-page.tsx";
import { TrialDonePage } from "#renderer/expert/trial-done-page.tsx";
import { WithWaiting } from "#renderer/expert/with-waiting.tsx";

interface Props {
  readonly bundle: BundleId;
  readonly step: string | undefined;
  /** What the address says after the step: candidates or a category. */
  readonly rest: readonly string[];
  /** What stands above the review desk. */
  readonly notes: ReactNode;
  readonly onLock: () => void;
}

const showSheets = (props: { readonly url: string; readonly title: string }) => <PdfView {...props} />;
const showMaterials = (props: MaterialsProps) => <MaterialPane {...props} />;
const showCompared = (props: ComparedMaterialsProps) => <ComparedMaterials {...props} />;

/** A practice round has nothing to seal or to print. */
const endsOfTrial: readonly (string | undefined)[] = ["seal", "paper", "ballot"];

/** One step of the way at an open desk. */
export function OpenStep({ bundle, step, rest, notes, onLock }: Props) {
  const trialOf = bundleOfTrial(bundle);
  if (trialOf !== undefined && endsOfTrial.includes(step)) return <TrialDonePage trial={bundle} bundle={trialOf} />;
  switch (step) {
    case "recusal":
    case "pledge":
    case "rubric":
      return <OpeningPage bundle={bundle} step={step} />;
    // What was changed is told once; a page that was loaded again goes on with the work.
    case "changes":
    case "review":
      return (
        <ReviewPage
          bundle={bundle}
          candidate={CandidateId.safeParse(rest[0]).data}
          materials={showMaterials}
          notes={notes}
          onLock={onLock}
        />
      );
    case "compare":
      return (
        <ComparePage
          bundle={bundle}
          ids={rest.flatMap((text) => CandidateId.safeParse(text).data ?? [])}
          materials={showCompared}
        />
      );
    case "ranking":
      return <RankingPage bundle={bundle} wanted={CategoryId.safeParse(rest[0]).data} />;
    case "seal":
      return (
        <WithWaiting>
          {(waiting) => (
            <SealingPage
              bundle={bundle}
              saveState={<SaveState />}
              saveFailure={<SaveFailure />}
              isSaved={waiting === 0}
              onLock={onLock}
              printing={<PrintSheets bundle={bundle} />}
            />
          )}
        </WithWaiting>
      );
    case "ballot":
      return <BallotPage bundle={bundle} />;
    case "paper":
      return <PaperPage bundle={bundle} saveState={<SaveState />} viewer={showSheets} />;
    default:
      return null;
  }
}
