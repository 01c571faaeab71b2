import type { IntakeAnswer } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import { Facts } from "#renderer/ui/facts.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

/** What an intake brought in. */
export function IntakeSummary({ answer }: { readonly answer: IntakeAnswer }) {
  const { t } = useWords();
  const changes = Object.values(answer.changes).reduce((sum, count) => sum + count, 0);
  return (
    <Panel title={`✓ ${t("intake.done")}`}>
      <Facts
        facts={[
          { name: t("intake.candidates"), value: formatCount(answer.candidates) },
          { name: t("intake.units"), value: formatCount(answer.units) },
          { name: t("intake.files"), value: formatCount(answer.files) },
          { name: t("intake.bytes"), value: formatBytes(answer.bytes) },
          { name: t("redelivery.read"), value: formatCount(answer.filesRead) },
          ...(answer.changedSilently === undefined
            ? []
            : [{ name: t("intake.changedSilently"), value: formatCount(answer.changedSilently) }]),
          ...(answer.kept === undefined
            ? []
            : [
                {
                  name: t("keeping.kept"),
                  value: `${formatCount(answer.kept.files)} · ${formatBytes(answer.kept.bytes)}`,
                },
                ...(answer.kept.left === 0
                  ? []
                  : [{ name: `! ${t("keeping.left")}`, value: formatCount(answer.kept.left) }]),
              ]),
          ...(changes === 0 ? [] : [{ name: t("redelivery.changed"), value: formatCount(changes) }]),
          { name: `✕ ${t("ui.severity.error")}`, value: formatCount(answer.findings.error) },
          { name: `! ${t("ui.severity.warning")}`, value: formatCount(answer.findings.warning) },
          { name: `i ${t("ui.severity.remark")}`, value: formatCount(answer.findings.remark) },
        ]}
      />
    </Panel>
  );
}
