import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { PaperScan } from "#shared/ipc/paper-entry-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, shortHash } from "#renderer/lib/numbers.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";
import { Panel } from "#renderer/ui/panel.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly entry: number;
  readonly scans: readonly PaperScan[];
  readonly locked: boolean;
  readonly by: string;
}

/** The pictures of the signed sheets. */
export function ScanPanel({ round, entry, scans, locked, by }: Props) {
  const { t } = useWords();
  const attach = useAction("paper-entry/attach");
  const detach = useAction("paper-entry/detach");
  const [unopened, setUnopened] = useState<Problem>();
  const choose = async (): Promise<void> => {
    setUnopened(undefined);
    const answer = await choosePath("paper-scans");
    if (!answer.ok) setUnopened(answer.error);
    else if (answer.value.length > 0)
      await attach.run({ round, entry, files: answer.value.map(({ grant }) => grant), by });
  };
  return (
    <Panel title={t("paperEntry.scans.title")}>
      <p>{t("paperEntry.scans.lead")}</p>
      {scans.map(({ sha256, fileName: file, pages, sizeBytes }) => (
        <p key={sha256} className={styles["look"]} title={sha256}>
          {t("paperEntry.scans.line", { file, pages, size: formatBytes(sizeBytes), hash: shortHash(sha256) })}
          {!locked && (
            <Button
              size="small"
              aria-label={t("paperEntry.scans.removeOf", { file })}
              onClick={() => void detach.run({ round, entry, sha256, by })}
            >
              {t("paperEntry.scans.remove")}
            </Button>
          )}
        </p>
      ))}
      {!locked && (
        <Row>
          <Button loading={attach.busy} onClick={() => void choose()}>
            {t("paperEntry.scans.choose")}
          </Button>
        </Row>
      )}
      <ProblemBox problem={unopened ?? attach.problem ?? detach.problem} />
    </Panel>
  );
}
