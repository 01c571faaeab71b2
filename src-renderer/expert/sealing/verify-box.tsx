import { Button } from "antd";
import { useState } from "react";
import { controlCode } from "#shared/control-code.ts";
import type { BundleId } from "#shared/ids.ts";
import type { VerifiedFile } from "#shared/ipc/ranking-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

/** Lets the expert choose a file, e.g. on the stick, and says whether it is the one that was sealed here. */
export function VerifyBox({ bundle }: { readonly bundle: BundleId }) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [verified, setVerified] = useState<VerifiedFile>();
  const action = useAction("submission/verify-file");
  const run = async (): Promise<void> => {
    setProblem(undefined);
    setVerified(undefined);
    const chosen = await choosePath("own-score-file");
    if (!chosen.ok) {
      setProblem(chosen.error);
      return;
    }
    const file = chosen.value[0]?.grant;
    if (file === undefined) return;
    const answer = await action.run({ bundle, file });
    if (answer.ok) setVerified(answer.value);
  };
  return (
    <>
      <div className={styles["buttons"]}>
        <Button loading={action.busy} onClick={() => void run()}>
          {t("expert.sealing.verify.run")}
        </Button>
      </div>
      <ProblemBox problem={problem ?? action.problem} />
      {verified && <Verdict verified={verified} />}
    </>
  );
}

const signs = {
  current: "✓",
  reopened: "!",
  older: "!",
  "sealed-again": "!",
  "cut-short": "✕",
  altered: "✕",
  "other-expert": "✕",
  "other-file": "✕",
} as const;

const looks = { "✓": "ready", "!": "look", "✕": "missing" } as const;

/** What the file is, and what to do now. */
function Verdict({ verified }: { readonly verified: VerifiedFile }) {
  const { t } = useWords();
  const { verdict, fileName, revision, newest, sha256, contentSha256 } = verified;
  const sign = signs[verdict];
  const facts = { name: fileName, revision: revision ?? "", newest, code: controlCode(contentSha256 ?? sha256) };
  return (
    <div
      role={sign === "✓" ? "status" : "alert"}
      data-verdict={verdict}
      className={`${styles["box"] ?? ""} ${styles[looks[sign]] ?? ""}`}
    >
      <h3>
        {sign} {t(`expert.sealing.verify.says.${verdict}`, facts)}
      </h3>
      <p>{t(`expert.sealing.verify.next.${verdict}`, facts)}</p>
      <p className={styles["soft"]}>{t("expert.sealing.verify.file", facts)}</p>
    </div>
  );
}
