import type { DeskBundle } from "#shared/ipc/expert-calls.ts";

/** Experts with work on this laptop that is not sealed in the newest bundle they opened, each once. */
export function unsealedSeats(ofRound: readonly DeskBundle[]): readonly string[] {
  const newestFirst = ofRound.toSorted((a, b) => b.version - a.version);
  const newest = new Map<string, number | null>();
  for (const { seats } of newestFirst)
    for (const { expert, sealedRevision } of seats) if (!newest.has(expert)) newest.set(expert, sealedRevision);
  return [...newest]
    .filter(([, revision]) => revision === null)
    .map(([expert]) => expert)
    .sort();
}
