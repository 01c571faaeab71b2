import type { ReactNode } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";

interface Props {
  readonly bundle: BundleId;
  readonly children: (overview: DeskOverview) => ReactNode;
}

/** A page that needs the overview of the open desk; until it is there, why not. */
export function OpenOverview({ bundle, children }: Props) {
  const { t } = useWords();
  const query = useQuery("review/overview", { bundle });
  if (query.state === "ready") return children(query.value);
  return (
    <PageFrame where={[t("expert.where")]} safe={t("start.safe")} next={t("expert.unlock")}>
      {query.state === "loading" ? (
        <p role="status">{t("ui.loading")}</p>
      ) : (
        <LockedBox problem={query.problem} bundle={bundle} onRetry={query.reload} />
      )}
    </PageFrame>
  );
}
