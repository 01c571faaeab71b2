import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useAction, type Action } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import type { Place } from "#renderer/expert/bundles/volume-view.ts";

export interface Imported {
  readonly files: number;
  readonly bytes: number;
}

export interface Import {
  readonly sources: readonly ChosenPath[];
  /** What was found there last; stays on screen while it is looked at again. */
  readonly inspected: InspectedBundle | undefined;
  readonly inspecting: "loading" | "failed" | "ready";
  /** Why nothing could be found, and why nothing more could be chosen. */
  readonly inspectProblem: Problem | undefined;
  readonly chooseProblem: Problem | undefined;
  readonly action: Action<"desk/import">;
  readonly done: Imported | undefined;
  readonly reload: () => void;
  readonly addSource: () => Promise<void>;
  readonly removeSource: (gone: ChosenPath) => void;
  readonly run: (place: Place, acceptKey: boolean) => Promise<void>;
}

/** The way of one bundle onto the laptop, from the first stick to the last. */
export function useImport(source: ChosenPath): Import {
  const [sources, setSources] = useState<readonly ChosenPath[]>([source]);
  const [done, setDone] = useState<Imported>();
  const [chooseProblem, setChooseProblem] = useState<Problem>();
  const grants = sources.map((one) => one.grant);
  const query = useQuery("desk/inspect", done ? null : { sources: grants });
  const action = useAction("desk/import");
  const [inspected, setInspected] = useState(query.state === "ready" ? query.value : undefined);
  if (query.state === "ready" && query.value !== inspected) setInspected(query.value);
  return {
    sources,
    inspected,
    inspecting: query.state,
    inspectProblem: query.state === "failed" ? query.problem : undefined,
    chooseProblem,
    action,
    done,
    reload: query.reload,
    async addSource() {
      setChooseProblem(undefined);
      const chosen = await choosePath("volume-source");
      if (!chosen.ok) setChooseProblem(chosen.error);
      else setSources((before) => [...before, ...chosen.value]);
    },
    removeSource: (gone) => setSources((before) => before.filter((one) => one !== gone)),
    async run(place, acceptKey) {
      const answer = await action.run({ sources: grants, place, acceptKey });
      if (answer.ok) setDone(answer.value);
      // What was copied before it stopped is on the laptop now.
      else query.reload();
    },
  };
}
