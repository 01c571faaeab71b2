import { create } from "zustand";
import type { RoundId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Progress } from "#shared/ipc/call.ts";
import type { IntakeAnswer } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { call, onEvent } from "#renderer/lib/api.ts";
import { announceChange } from "#renderer/lib/changes.ts";

interface IntakeJob {
  readonly round: RoundId | undefined;
  readonly busy: boolean;
  /** A person asked for a pause; it holds once the files at hand are read, which `progress` says. */
  readonly pausing: boolean;
  readonly progress: Progress | undefined;
  readonly problem: Problem | undefined;
  readonly answer: IntakeAnswer | undefined;
}

const idle = { busy: false, pausing: false, progress: undefined, problem: undefined, answer: undefined };

/** The intake that runs or ran last; it goes on while the person visits other steps. */
export const useIntakeJob = create<IntakeJob>()(() => ({ round: undefined, ...idle }));

const name = "intake/run";

/** Starts an intake and follows it to its end. */
export async function startIntake(input: Input<typeof name>): Promise<Answer<typeof name>> {
  useIntakeJob.setState({ ...idle, round: input.round, busy: true });
  const stop = onEvent((event) => {
    if (event.kind === "progress" && event.progress.call === name) useIntakeJob.setState({ progress: event.progress });
  });
  const answer = await call(name, input);
  stop();
  useIntakeJob.setState({ ...idle, ...(answer.ok ? { answer: answer.value } : { problem: answer.error }) });
  if (answer.ok) announceChange();
  return answer;
}

/** Pauses the running intake, or lets it go on. */
export async function pauseIntake(pause: boolean): Promise<void> {
  useIntakeJob.setState({ pausing: pause });
  const answer = await call("jobs/pause", { call: name, pause });
  if (!answer.ok || answer.value.paused !== pause) useIntakeJob.setState({ pausing: false });
}

/** Ends the running intake; what was read stays known. */
export const cancelIntake = (): void => void call("jobs/cancel", { call: name });

/** Takes the problem of the last intake off the screen. */
export const clearIntakeProblem = (): void => useIntakeJob.setState({ problem: undefined });
