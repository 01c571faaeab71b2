import { Suspense } from "react";
import { Looks } from "#renderer/ui/looks.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { useRoute } from "#renderer/lib/route.ts";
import { Page } from "#renderer/pages.tsx";
import { ClockBanner } from "#renderer/start/clock-banner.tsx";
import { CoreBanner } from "#renderer/start/core-banner.tsx";
import { DamageDialog } from "#renderer/start/damage/damage-dialog.tsx";
import { ErrorBoundary } from "#renderer/start/error-boundary.tsx";
import { OpenedFilesCard } from "#renderer/start/opened-files-card.tsx";
import { UnsavedBanner } from "#renderer/start/unsaved-banner.tsx";

/** The whole program: the page of the present place, with what stands above all pages. */
export function App() {
  const { t } = useWords();
  const parts = useRoute((state) => state.parts);
  return (
    <Looks>
      <CoreBanner />
      <UnsavedBanner />
      <ClockBanner />
      <OpenedFilesCard />
      <DamageDialog />
      <ErrorBoundary key={parts[0] ?? ""}>
        <Suspense fallback={<p className="skeleton">{t("ui.loading")}</p>}>
          <Page place={parts[0]} />
        </Suspense>
      </ErrorBoundary>
    </Looks>
  );
}
