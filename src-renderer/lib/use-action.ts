import { useCallback, useEffect, useState } from "react";
import type { Answer, CallName, Input } from "#shared/ipc/api.ts";
import type { Progress } from "#shared/ipc/call.ts";
import type { Problem } from "#shared/problem.ts";
import { call, onEvent } from "#renderer/lib/api.ts";
import { announceChange } from "#renderer/lib/changes.ts";

export interface Action<Name extends CallName> {
  /** Runs the call; its problem stays on screen until the next run or `clear()`. */
  readonly run: (input: Input<Name>) => Promise<Answer<Name>>;
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  readonly problem: Problem | undefined;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** One call that a button starts, with what the screen needs to show of it. */
export function useAction<Name extends CallName>(name: Name): Action<Name> {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (!busy) return;
    return onEvent((event) => {
      if (event.kind === "progress" && event.progress.call === name) setProgress(event.progress);
    });
  }, [busy, name]);
  const run = useCallback(
    async (input: Input<Name>) => {
      setBusy(true);
      setProblem(undefined);
      setProgress(undefined);
      const answer = await call(name, input);
      setBusy(false);
      setProgress(undefined);
      if (answer.ok) announceChange();
      else setProblem(answer.error);
      return answer;
    },
    [name],
  );
  const cancel = useCallback(() => void call("jobs/cancel", { call: name }), [name]);
  const clear = useCallback(() => setProblem(undefined), []);
  return { run, busy, progress, problem, cancel, clear };
}
