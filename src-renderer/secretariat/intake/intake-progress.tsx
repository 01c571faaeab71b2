import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import {
  cancelIntake,
  clearIntakeProblem,
  pauseIntake,
  useIntakeJob,
} from "#renderer/secretariat/intake/intake-job.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { PauseButton } from "#renderer/ui/pause-button.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** Where the intake of this round stands, with its pause, or what went wrong with the last one. */
export function IntakeProgress({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const job = useIntakeJob();
  if (job.round !== round) return null;
  // Only the reading of files takes long enough to be paused.
  const isReading = job.progress?.phase === "probe";
  const pausing = isReading && job.pausing;
  const isHeld = pausing && job.progress.paused === true;
  return (
    <>
      <JobProgress
        busy={job.busy}
        progress={job.progress}
        {...(pausing ? { state: t(isHeld ? "ui.progress.paused" : "ui.progress.pausing") } : {})}
        {...(isHeld ? { meaning: t("intake.paused") } : {})}
        deeds={isReading && <PauseButton pausing={pausing} onPause={(pause) => void pauseIntake(pause)} />}
        onCancel={cancelIntake}
      />
      <ProblemBox problem={job.problem} onDismiss={clearIntakeProblem} />
    </>
  );
}
