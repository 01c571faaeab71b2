import { Button, Tooltip } from "antd";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { UnitNames } from "#renderer/secretariat/unit-names.tsx";

interface Props {
  readonly round: RoundId;
  readonly canRun: boolean;
  readonly onReadEverything: () => void;
}

/** What there is to do once a delivery was taken in: read it anew, look at the names of units, go on. */
export function AgainDeeds({ round, canRun, onReadEverything }: Props) {
  const { t } = useWords();
  return (
    <>
      <Tooltip title={t("intake.everythingMeaning")}>
        <Button disabled={!canRun} onClick={onReadEverything}>
          {t("intake.everything")}
        </Button>
      </Tooltip>
      <UnitNames round={round} />
      <Button onClick={() => go("secretariat", round, "screening")}>{t("intake.toScreening")} →</Button>
    </>
  );
}
