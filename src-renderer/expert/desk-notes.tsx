import { bundleOfTrial } from "#shared/domain/trial.ts";
import type { BundleId } from "#shared/ids.ts";
import { CheckStrip } from "#renderer/expert/check-strip.tsx";
import { TrialStrip } from "#renderer/expert/trial-strip.tsx";
import type { BackgroundCheck } from "#renderer/expert/use-background-check.ts";
import { useWords } from "#renderer/lib/language.ts";
import { FirstHint } from "#renderer/ui/first-hint.tsx";

interface Props {
  readonly bundle: BundleId;
  readonly check: BackgroundCheck;
}

/** What stands above the review desk: that it is a trial, how the check of the materials goes, a hint for the first time. */
export function DeskNotes({ bundle, check }: Props) {
  const { t } = useWords();
  const isTrial = bundleOfTrial(bundle) !== undefined;
  return (
    <>
      {isTrial && <TrialStrip bundle={bundle} />}
      <CheckStrip check={check} />
      {/* The strip of a trial says the same. */}
      {!isTrial && <FirstHint id="review" text={t("expert.session.first.review")} />}
    </>
  );
}
