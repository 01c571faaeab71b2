import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Writes the report of the preliminary check, all tables of this page in it, as a workbook. */
export function WriteReport({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [path, setPath] = useState<string>();
  const write = useAction("screening-papers/report");
  const [folder] = target;
  const run = async (): Promise<void> => {
    if (folder === undefined) return;
    const answer = await write.run({ round, target: folder.grant, by });
    if (answer.ok) setPath(answer.value.path);
  };
  return (
    <section aria-label={t("papers.report.title")}>
      <Row>
        <ChooseButton
          purpose="report-target"
          label={t("papers.target")}
          chosen={target}
          onChosen={setTarget}
          disabled={write.busy}
        />
        <PersonField />
        <Button
          type="primary"
          disabled={folder === undefined || by === ""}
          loading={write.busy}
          onClick={() => void run()}
        >
          {t("papers.report.write")}
        </Button>
      </Row>
      <ProblemBox problem={write.problem} onDismiss={write.clear} />
      {path !== undefined && (
        <div role="status">
          <p>✓ {t("papers.report.written")}</p>
          <WrittenPaths label={t("papers.report.title")} paths={[path]} />
        </div>
      )}
    </section>
  );
}
