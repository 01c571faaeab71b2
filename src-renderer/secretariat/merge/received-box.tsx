import { useState } from "react";
import { controlCode } from "#shared/control-code.ts";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

const columns = ["expert", "revision", "file", "control", "state"] as const;

/** Sealed files that are no longer as they were received, and how to take them again; nothing while all are sound. */
export function ReceivedBox({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const query = useQuery("received/check", { round });
  const restore = useAction("received/restore");
  const [said, setSaid] = useState("");
  const damaged = query.state === "ready" ? query.value.damaged : [];
  const take = async (paths: readonly ChosenPath[]): Promise<void> => {
    const answer = await restore.run({ round, files: paths.map(({ grant }) => grant), by });
    if (!answer.ok) return;
    const { restored } = answer.value;
    setSaid(restored > 0 ? `✓ ${t("received.restored", { n: restored })}` : `! ${t("received.notAmong")}`);
  };
  const status = said === "" ? null : <p role="status">{said}</p>;
  if (damaged.length === 0) return status;
  return (
    <Panel title={`! ${t("received.title")} · ${t("ui.table.count", { total: damaged.length })}`}>
      <p>{t("received.lead")}</p>
      <PlainTable
        label={t("received.title")}
        heads={columns.map((column) => t(`received.column.${column}`))}
        rows={damaged.map((one) => ({
          key: one.fileSha256,
          cells: [
            `${one.expert} ${one.expertName}`,
            String(one.revision),
            one.fileName,
            controlCode(one.fileSha256),
            t(`received.${one.state}`),
          ],
        }))}
      />
      <Row>
        <PersonField />
        <ChooseButton
          purpose="score-files"
          label={t("received.choose")}
          chosen={[]}
          onChosen={(paths) => void take(paths)}
          disabled={restore.busy || by === ""}
        />
      </Row>
      {status}
      <ProblemBox problem={restore.problem} onDismiss={restore.clear} />
    </Panel>
  );
}
