import { Button } from "antd";
import { useState } from "react";
import { controlCode } from "#shared/control-code.ts";
import type { BundleId } from "#shared/ids.ts";
import type { SealedBallot, ShownBallot } from "#shared/ipc/ballot-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { forgetBallot } from "#renderer/expert/waiting-ballot.ts";
import styles from "#renderer/expert/ballot/ballot.module.css";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { Facts } from "#renderer/ui/facts.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";

interface Props {
  readonly bundle: BundleId;
  readonly ballot: ShownBallot;
  readonly sealed: SealedBallot;
  readonly onAnew: () => void;
}

/** The signed answer: whom it chooses, what to compare, the way to the stick, and the way to vote anew. */
export function SealedBallotBox({ bundle, ballot, sealed, onAnew }: Props) {
  const { t, language } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [path, setPath] = useState("");
  const write = useAction("ballot/export");
  const code = controlCode(sealed.contentSha256);
  const names = ballot.candidates.filter(({ id }) => sealed.chosen.includes(id)).map(({ name }) => name);
  const run = async (): Promise<void> => {
    setProblem(undefined);
    setPath("");
    const chosen = await choosePath("ballot-target");
    if (!chosen.ok) {
      setProblem(chosen.error);
      return;
    }
    const target = chosen.value[0]?.grant;
    if (target === undefined) return;
    const answer = await write.run({ bundle, request: ballot.request, target });
    if (!answer.ok) return;
    forgetBallot();
    setPath(answer.value.path);
  };
  return (
    <>
      <h3 className={styles["good"]}>✓ {t("expert.ballot.sealed.title", { revision: sealed.revision })}</h3>
      <p>{t("expert.ballot.sealed.safe")}</p>
      <Facts
        facts={[
          { name: t("expert.ballot.sealed.chosen"), value: names.join(language === "zh" ? "、" : ", ") },
          { name: t("expert.ballot.sealed.code"), value: <code>{code}</code> },
          { name: t("expert.ballot.sealed.at"), value: formatMoment(sealed.sealedAtMs) },
          { name: t("expert.ballot.sealed.file"), value: sealed.fileName },
        ]}
      />
      <div className={styles["buttons"]}>
        <Button type="primary" size="large" loading={write.busy} onClick={() => void run()}>
          {t("expert.ballot.sealed.export")}
        </Button>
        <Button onClick={onAnew}>{t("expert.ballot.sealed.again")}</Button>
      </div>
      <p className={styles["soft"]}>{t("expert.ballot.sealed.againMeans", { revision: sealed.revision + 1 })}</p>
      <ProblemBox problem={problem ?? write.problem} />
      {path !== "" && (
        <div role="status">
          <p>✓ {t("expert.ballot.sealed.done", { path, code })}</p>
          <RevealButton path={path} />
        </div>
      )}
    </>
  );
}
