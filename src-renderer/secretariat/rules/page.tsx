import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { RulesDesk } from "#renderer/secretariat/rules/rules-desk.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** The rules of the round: written in forms until they are frozen, then to read. */
export function RulesPage({ overview }: { readonly overview: RoundOverview }) {
  const stored = useQuery("rules/read", { round: overview.round });
  return <Loaded query={stored}>{(value) => <RulesDesk overview={overview} stored={value} />}</Loaded>;
}
