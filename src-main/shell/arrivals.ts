import type { ChosenPath } from "#shared/ipc/api.ts";
import type { OpenedFiles, OpenedRefusal } from "#shared/ipc/opened-calls.ts";
import { openedBy, type FileLook } from "#main/shell/opened-file.ts";

/** Files that were opened in the file manager and wait for the page to ask for them. */
export interface Arrivals {
  /** Takes in an argument of a start; false when it asks to open nothing. */
  arrive(argument: string): boolean;
  /** Everything that waits, in its order, with tokens from `grant`; it waits no more. */
  take(grant: (paths: readonly string[]) => Promise<readonly ChosenPath[]>): Promise<OpenedFiles>;
}

/** Nothing waits at first. Several files opened at once arrive one after the other, each by a start of its own. */
export function createArrivals(look: (path: string) => FileLook): Arrivals {
  let paths: readonly string[] = [];
  let refusals: readonly OpenedRefusal[] = [];
  return {
    arrive(argument) {
      const opened = openedBy(argument, look);
      if (opened.kind === "file") paths = [...paths.filter((path) => path !== opened.path), opened.path];
      if (opened.kind === "refused") refusals = [...refusals, opened.refusal];
      return opened.kind !== "nothing";
    },
    async take(grant) {
      const taken = { paths, refusals };
      paths = [];
      refusals = [];
      const files = taken.paths.length === 0 ? [] : await grant(taken.paths);
      return { files, refusals: taken.refusals };
    },
  };
}
