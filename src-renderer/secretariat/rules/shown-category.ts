import { create } from "zustand";

/** Which category the pages of the rules show, by its place; all of them the same one. */
export const useShownCategory = create<{ readonly at: number }>()(() => ({ at: 0 }));

/** Shows another category. */
export const showCategory = (at: number): void => useShownCategory.setState({ at });
