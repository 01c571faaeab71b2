import { create } from "zustand";

/** Counts what was done, so that everything on screen asks again afterwards. */
export const useChanges = create<{ readonly count: number }>()(() => ({ count: 0 }));

/** Says that stored data may have changed. */
export const announceChange = (): void => useChanges.setState(({ count }) => ({ count: count + 1 }));
