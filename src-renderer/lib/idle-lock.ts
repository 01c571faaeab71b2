import { create } from "zustand";

/** After so many minutes without a person the desk locks itself. */
export const idleChoices = [5, 10, 20, 30] as const;
export type IdleMinutes = (typeof idleChoices)[number];

const storageKey = "idle-minutes";

const stored = (): IdleMinutes =>
  idleChoices.find((minutes) => String(minutes) === localStorage.getItem(storageKey)) ?? 10;

/** How long nobody may be at the desk before it locks itself. */
export const useIdleMinutes = create<{ readonly minutes: IdleMinutes }>()(() => ({ minutes: stored() }));

/** Changes the time at once and remembers it. */
export function setIdleMinutes(minutes: IdleMinutes): void {
  localStorage.setItem(storageKey, String(minutes));
  useIdleMinutes.setState({ minutes });
}
