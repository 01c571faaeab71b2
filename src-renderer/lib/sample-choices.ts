import { create } from "zustand";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";

/** What the sample made for a round, so that its screens can offer it as if it had been chosen. */
export interface SampleChoices {
  readonly delivery: ChosenPath;
  readonly roster: ChosenPath;
}

interface State {
  readonly byRound: Readonly<Record<string, SampleChoices>>;
}

/** Samples made since the program was opened. */
export const useSampleChoices = create<State>()(() => ({ byRound: {} }));

/** Remembers a sample until the program is closed. */
export const rememberSample = (round: RoundId, choices: SampleChoices): void =>
  useSampleChoices.setState(({ byRound }) => ({ byRound: { ...byRound, [round]: choices } }));
