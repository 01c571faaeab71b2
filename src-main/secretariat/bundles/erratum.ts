import type { CandidateId } from "#shared/ids.ts";
import type { ErratumSummary } from "#shared/ipc/bundle-calls.ts";

/** Names of the candidates that a new bundle adds, withdraws or corrects against the digests of the one before. */
export function planErratum(
  before: ReadonlyMap<CandidateId, string>,
  after: ReadonlyMap<CandidateId, string>,
  nameOf: (candidate: CandidateId) => string,
): ErratumSummary {
  const named = (ids: readonly CandidateId[]): string[] => ids.map(nameOf);
  return {
    added: named([...after.keys()].filter((id) => !before.has(id))),
    withdrawn: named([...before.keys()].filter((id) => !after.has(id))),
    corrected: named(
      [...after].filter(([id, digest]) => before.has(id) && before.get(id) !== digest).map(([id]) => id),
    ),
  };
}
