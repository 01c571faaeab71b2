import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/bundles/hand-outs.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Writes the register as a workbook and as a list to print and sign. */
export function ExportHandOuts({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [files, setFiles] = useState<readonly string[]>([]);
  const write = useAction("hand-outs/export");
  const [folder] = target;
  const run = async (): Promise<void> => {
    if (folder === undefined) return;
    const answer = await write.run({ round, target: folder.grant, by });
    if (answer.ok) setFiles(answer.value.files);
  };
  return (
    <>
      <Row>
        <ChooseButton
          purpose="report-target"
          label={t("handOuts.target")}
          chosen={target}
          onChosen={setTarget}
          disabled={write.busy}
        />
        <PersonField />
        <Button disabled={folder === undefined || by === ""} loading={write.busy} onClick={() => void run()}>
          {t("handOuts.export")}
        </Button>
      </Row>
      <ProblemBox problem={write.problem} onDismiss={write.clear} />
      {files.length > 0 && (
        <div role="status" className={styles["done"]}>
          <p>✓ {t("handOuts.written")}</p>
          <WrittenPaths label={t("handOuts.title")} paths={files} />
        </div>
      )}
    </>
  );
}
