import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { MergePlan } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { FileCard } from "#renderer/secretariat/merge/file-card.tsx";
import { planBalance } from "#renderer/secretariat/merge/plan-balance.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly plan: MergePlan;
  /** Ends the plan, with what to say of it. */
  readonly onClear: (said: string) => void;
}

/** What merging would do, file by file, and the deed that does it. */
export function PlanPanel({ round, plan, onClear }: Props) {
  const { t } = useWords();
  const [confirming, setConfirming] = useState(false);
  const commit = useAction("merge/commit");
  const count = (...verdicts: readonly string[]): number =>
    plan.files.filter((file) => verdicts.includes(file.verdict)).length;
  const balance = planBalance(plan.files);
  const toMerge = count("new", "newer-revision");
  const run = async (by: string): Promise<void> => {
    const answer = await commit.run({ round, plan: plan.plan, by });
    if (answer.ok) onClear(t("merge.done", { ...answer.value }));
  };
  return (
    <Panel title={`${t("merge.plan.title")} · ${t("ui.table.count", { total: plan.files.length })}`}>
      <p>
        {t("imports.balance.files", { ...balance.files })}
        <br />
        {t("imports.balance.forms", { ...balance.forms })}
      </p>
      {plan.files.map((file) => (
        <FileCard key={file.fileSha256 + file.fileName} file={file} />
      ))}
      <Row>
        <Button type="primary" disabled={toMerge === 0} onClick={() => setConfirming(true)}>
          {t("merge.confirm.open")}
        </Button>
        <Button onClick={() => onClear("")}>{t("merge.plan.discard")}</Button>
        {toMerge === 0 && <span>{t("merge.plan.nothing")}</span>}
      </Row>
      <DeedDialog
        open={confirming}
        title={t("merge.confirm.title")}
        consequence={t("merge.confirm.consequence", { n: toMerge, same: count("same"), refused: count("refused") })}
        deed={t("merge.confirm.run")}
        busy={commit.busy}
        problem={commit.problem}
        onDo={(by) => void run(by)}
        onClose={() => setConfirming(false)}
      />
    </Panel>
  );
}
