import { useEffect } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useQuery } from "#renderer/lib/use-query.ts";

const askAgainMs = 30_000;

/** Whether the key of score files is open. It locks itself unasked, so this asks again now and then. */
export function useKeyState(round: RoundId) {
  const state = useQuery("keys/state", { round });
  const { reload } = state;
  useEffect(() => {
    const timer = setInterval(reload, askAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  return state;
}
