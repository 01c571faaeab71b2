import type { RoundId } from "#shared/ids.ts";
import { IntakeFindings } from "#renderer/secretariat/intake/intake-findings.tsx";
import { PhotosView } from "#renderer/secretariat/intake/photos-view.tsx";
import { RunsView } from "#renderer/secretariat/intake/runs-view.tsx";
import { TablesView } from "#renderer/secretariat/intake/tables-view.tsx";

/** What the lower part of the page may show. */
export const intakeViews = ["findings", "runs", "tables", "photos"] as const;
export type IntakeViewName = (typeof intakeViews)[number];

interface Props {
  readonly round: RoundId;
  readonly view: IntakeViewName;
  /** Takes the delivery in again; absent while that cannot be done. */
  readonly onRun?: () => void;
}

/** Findings, all intakes, how tables were read, or photos side by side. */
export function IntakeView({ round, view, onRun }: Props) {
  switch (view) {
    case "findings":
      return <IntakeFindings round={round} />;
    case "runs":
      return <RunsView round={round} />;
    case "tables":
      return <TablesView round={round} {...(onRun && { onRun })} />;
    case "photos":
      return <PhotosView round={round} />;
  }
}
