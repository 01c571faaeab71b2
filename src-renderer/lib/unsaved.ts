import { create } from "zustand";

/** What was typed somewhere in the program and is not known to be on disk. */
export interface Unsaved {
  /** Fields on their way to the disk. */
  readonly waiting: number;
  /** Those of them that could not be written; they are tried again. */
  readonly failed: number;
  /** Parts of the place where they can be seen. */
  readonly place: readonly string[];
  /** Tries all of them now. */
  readonly flush: () => Promise<void>;
}

const nothing: Unsaved = { waiting: 0, failed: 0, place: [], flush: () => Promise.resolve() };

/** Known to all pages, because leaving with something unsaved must never be silent. */
export const useUnsaved = create<Unsaved>()(() => nothing);

/** Says what waits now. */
export const tellUnsaved = (unsaved: Unsaved): void => useUnsaved.setState(unsaved, true);
