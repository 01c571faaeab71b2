import { Button } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { PaperScan } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, shortHash } from "#renderer/lib/numbers.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

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
        <ChooseButton
          purpose="paper-scans"
          label={t("paperEntry.scans.choose")}
          chosen={[]}
          disabled={attach.busy}
          onChosen={(paths) => void attach.run({ round, entry, files: paths.map(({ grant }) => grant), by })}
        />
      )}
      <ProblemBox problem={attach.problem ?? detach.problem} />
    </Panel>
  );
}
