import { useState } from "react";
import type { Input } from "#shared/ipc/api.ts";
import type { AssociationChange, AssociationState } from "#shared/ipc/association-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";

type Wish = Input<"association/decide">["wish"];

export interface Association {
  /** Undefined until it is known. */
  readonly state: AssociationState | undefined;
  /** What was done last, and what came of it. */
  readonly done: (AssociationChange & { readonly wish: Wish }) | undefined;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly decide: (wish: Wish) => Promise<void>;
  readonly clear: () => void;
}

/** Whether files open by a double click, and the way to change that. */
export function useAssociation(): Association {
  const query = useQuery("association/state", {});
  const action = useAction("association/decide");
  const [done, setDone] = useState<Association["done"]>();
  return {
    state: query.state === "ready" ? query.value : undefined,
    done,
    busy: action.busy,
    problem: action.problem,
    async decide(wish) {
      setDone(undefined);
      const answer = await action.run({ wish });
      if (answer.ok) setDone({ ...answer.value, wish });
    },
    clear() {
      setDone(undefined);
      action.clear();
    },
  };
}
