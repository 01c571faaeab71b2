import type { RoundId } from "#shared/ids.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { FindingsList } from "#renderer/ui/findings-list.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** Everything that was found in the delivery in force. */
export function IntakeFindings({ round }: { readonly round: RoundId }) {
  const list = useQuery("screening/findings", { round });
  return <Loaded query={list}>{(findings) => <FindingsList findings={findings} />}</Loaded>;
}
