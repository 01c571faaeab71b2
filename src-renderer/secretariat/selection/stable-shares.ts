import type { Solidity } from "#shared/ipc/solidity-calls.ts";
import type { Query } from "#renderer/lib/use-query.ts";

/** Share of the drawn panels that select each ranked candidate; `computing` until it is known, `unknown` if it never is. */
export type StableShares = "computing" | "unknown" | ReadonlyMap<string, number>;

/** The shares of all categories in one map. */
export function stableShares(query: Query<Solidity>): StableShares {
  if (query.state === "loading") return "computing";
  if (query.state === "failed") return "unknown";
  const ranked = query.value.categories.flatMap(({ diagnosis }) =>
    diagnosis.candidates.filter(({ standing }) => standing !== "unranked"),
  );
  return new Map(ranked.map(({ id, share }) => [id, share]));
}

/** A share in whole per cent; only what is whole is called 0 or 100. */
export function printShare(shares: StableShares, candidate: string): string {
  if (shares === "computing") return "…";
  const share = shares === "unknown" ? undefined : shares.get(candidate);
  if (share === undefined) return "–";
  if (share > 0 && share < 0.01) return "<1%";
  return share < 1 && share > 0.99 ? ">99%" : `${String(Math.round(share * 100))}%`;
}
