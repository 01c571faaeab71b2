import { useCallback, useEffect, useState } from "react";
import type { CallName, Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { call } from "#renderer/lib/api.ts";
import { useChanges } from "#renderer/lib/changes.ts";

export type Query<Value> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "ready"; readonly value: Value };

interface Held<Value> {
  readonly question: string;
  readonly query: Query<Value>;
}

/**
 * Asks when shown, when `input` changes, after every action of the program and on `reload()`. While it asks again, the last
 * answer to the same question stays; an answer to an older question is never shown. `null` asks nothing.
 */
export function useQuery<Name extends CallName>(
  name: Name,
  input: Input<Name> | null,
): Query<Output<Name>> & { readonly reload: () => void } {
  const [held, setHeld] = useState<Held<Output<Name>>>();
  const [round, setRound] = useState(0);
  const changes = useChanges((state) => state.count);
  const question = input === null ? "" : `${name} ${JSON.stringify(input)}`;
  useEffect(() => {
    if (input === null) return;
    let current = true;
    void call(name, input).then((answer) => {
      if (!current) return;
      const query: Query<Output<Name>> = answer.ok
        ? { state: "ready", value: answer.value }
        : { state: "failed", problem: answer.error };
      setHeld({ question, query });
    });
    return () => {
      current = false;
    };
    // `question` is `name` and `input` as text: a new object with the same content asks nothing new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question, round, changes]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const query: Query<Output<Name>> = held?.question === question ? held.query : { state: "loading" };
  return { ...query, reload };
}
