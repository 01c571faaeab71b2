import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { BundleList } from "#renderer/expert/bundles/bundle-list.tsx";
import { isBallotFile, waitWithBallot } from "#renderer/expert/waiting-ballot.ts";
import { ImportView } from "#renderer/expert/bundles/import-view.tsx";

/** The bundles on this laptop, and the way to import another. */
export function BundlesPage() {
  const [source, setSource] = useState<ChosenPath>();
  // What is chosen here may also be a run-off ballot: it waits for the desk of whoever it asks.
  const take = (chosen: ChosenPath): void => (isBallotFile(chosen) ? waitWithBallot(chosen) : setSource(chosen));
  if (source === undefined) return <BundleList onSource={take} />;
  return <ImportView key={source.grant} source={source} onBack={() => setSource(undefined)} />;
}
