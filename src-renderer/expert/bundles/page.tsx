import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { BundleList } from "#renderer/expert/bundles/bundle-list.tsx";
import { ImportView } from "#renderer/expert/bundles/import-view.tsx";

/** The bundles on this laptop, and the way to import another. */
export function BundlesPage() {
  const [source, setSource] = useState<ChosenPath>();
  if (source === undefined) return <BundleList onSource={setSource} />;
  return <ImportView key={source.grant} source={source} onBack={() => setSource(undefined)} />;
}
