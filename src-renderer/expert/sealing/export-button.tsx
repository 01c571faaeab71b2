import { Button } from "antd";
import { useState } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Control code of the file. */
  readonly code: string;
  /** Exports this one again; without it, the file in force. */
  readonly revision?: number;
}

/** Writes a sealed file to a folder or stick and says where it is. */
export function ExportButton({ bundle, code, revision }: Props) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [exported, setExported] = useState<{ readonly path: string; readonly sha256: string }>();
  const inForce = useAction("submission/export");
  const again = useAction("submission/export-revision");
  const run = async (): Promise<void> => {
    setProblem(undefined);
    setExported(undefined);
    const chosen = await choosePath("score-target");
    if (!chosen.ok) {
      setProblem(chosen.error);
      return;
    }
    const target = chosen.value[0]?.grant;
    if (target === undefined) return;
    const answer =
      revision === undefined ? await inForce.run({ bundle, target }) : await again.run({ bundle, revision, target });
    if (answer.ok) setExported(answer.value);
  };
  return (
    <>
      <div className={styles["buttons"]}>
        <Button
          {...(revision === undefined
            ? { type: "primary" as const, size: "large" as const }
            : { size: "small" as const })}
          loading={inForce.busy || again.busy}
          onClick={() => void run()}
        >
          {revision === undefined ? t("expert.sealing.export.run") : t("expert.sealing.revisions.export", { revision })}
        </Button>
      </div>
      <ProblemBox problem={problem ?? inForce.problem ?? again.problem} />
      {exported && (
        <div role="status" className={styles["written"]}>
          <p>✓ {t("expert.sealing.export.done", { path: exported.path, code })}</p>
          <RevealButton path={exported.path} />
        </div>
      )}
    </>
  );
}
