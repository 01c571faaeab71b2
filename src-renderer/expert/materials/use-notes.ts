import type { BundleId, CandidateId, MaterialId } from "#shared/ids.ts";
import type { PageNote } from "#shared/ipc/reading-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { call } from "#renderer/lib/api.ts";
import { announceChange } from "#renderer/lib/changes.ts";
import { useQuery } from "#renderer/lib/use-query.ts";

/** What is written into a note. */
interface NoteDraft {
  readonly id: string | null;
  readonly material: MaterialId;
  readonly page: number | null;
  readonly text: string;
  readonly handedIn: boolean;
}

/** The notes on a candidate; saving and deleting answer the problem when they fail. */
export interface Notes {
  readonly list: readonly PageNote[];
  readonly save: (draft: NoteDraft) => Promise<Problem | undefined>;
  readonly remove: (id: string) => Promise<Problem | undefined>;
}

/** The expert's notes on a candidate. Both halves of the pane see a change at once. */
export function useNotes(bundle: BundleId, candidate: CandidateId): Notes {
  const query = useQuery("reading/notes", { bundle, candidate });
  return {
    list: query.state === "ready" ? query.value.notes : [],
    async save(draft) {
      const answer = await call("reading/save-note", { bundle, candidate, ...draft });
      announceChange();
      return answer.ok ? undefined : answer.error;
    },
    async remove(id) {
      const answer = await call("reading/delete-note", { bundle, candidate, id });
      announceChange();
      return answer.ok ? undefined : answer.error;
    },
  };
}
