import { useEffect, useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { BundleList } from "#renderer/expert/bundles/bundle-list.tsx";
import { isBallotFile, waitWithBallot } from "#renderer/expert/waiting-ballot.ts";
import { ImportView } from "#renderer/expert/bundles/import-view.tsx";
import { filesOf, forgetOpened, useOpenedFiles } from "#renderer/lib/opened-files.ts";

/** The bundles on this laptop, and the way to import another: one that was chosen here or opened in the file manager. */
export function BundlesPage() {
  const [chosen, setChosen] = useState<ChosenPath>();
  const opened = useOpened();
  const source = chosen ?? opened;
  // What is chosen here may also be a run-off ballot: it waits for the desk of whoever it asks.
  const take = (path: ChosenPath): void => (isBallotFile(path) ? waitWithBallot(path) : setChosen(path));
  const leave = (): void => {
    if (chosen === undefined && opened !== undefined) forgetOpened([opened]);
    setChosen(undefined);
  };
  if (source === undefined) return <BundleList onSource={take} />;
  return <ImportView key={source.grant} source={source} onBack={leave} />;
}

/** The bundle that was opened in the file manager last; a run-off ballot waits for a desk instead. */
function useOpened(): ChosenPath | undefined {
  const accepted = useOpenedFiles((state) => state.accepted);
  const files = filesOf(accepted, "expert");
  const ballot = files.find(isBallotFile);
  useEffect(() => {
    if (ballot === undefined) return;
    waitWithBallot(ballot);
    forgetOpened([ballot]);
  }, [ballot]);
  return files.findLast((file) => !isBallotFile(file));
}
