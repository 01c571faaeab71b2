import { useState } from "react";
import type { GrantId, RoundId } from "#shared/ids.ts";
import type { KeepChoice } from "#shared/intake/keep-choice.ts";
import type { KeepForecast } from "#shared/ipc/keeping-calls.ts";
import { useQuery } from "#renderer/lib/use-query.ts";

/** What is chosen to be copied, and what each choice would take; both `undefined` until that is known. */
interface Keeping {
  readonly forecast: KeepForecast | undefined;
  readonly choice: KeepChoice | undefined;
  readonly choose: (choice: KeepChoice) => void;
}

/** The choice of a person, else the last one of the round, else the forms: they are small and carry the proof. */
export function useKeepChoice(round: RoundId, delivery: GrantId | undefined): Keeping {
  const [chosen, choose] = useState<KeepChoice>();
  const query = useQuery("intake/keep-forecast", delivery === undefined ? null : { round, delivery });
  if (query.state !== "ready") return { forecast: undefined, choice: undefined, choose };
  return { forecast: query.value, choice: chosen ?? query.value.last ?? "forms", choose };
}
