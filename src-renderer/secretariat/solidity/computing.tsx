import { useEffect, useState } from "react";
import type { Progress } from "#shared/ipc/call.ts";
import { onEvent } from "#renderer/lib/api.ts";
import { useWords } from "#renderer/lib/language.ts";

/** Where the computing stands; the rest of the program goes on meanwhile. */
export function Computing() {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progress>();
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind === "progress" && event.progress.call === "solidity/read") setProgress(event.progress);
      }),
    [],
  );
  const words =
    progress === undefined ? t("ui.loading") : t("solidity.computing", { done: progress.done, total: progress.total });
  return <p role="status">{words}</p>;
}
