import type { BallotStep, CheckedBallot } from "#shared/ipc/run-off-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { problemText } from "#renderer/lib/problem-text.ts";
import styles from "#renderer/secretariat/selection/run-off/run-off.module.css";
import { CheckChain, type CheckState } from "#renderer/ui/check-chain.tsx";

const steps: readonly BallotStep[] = [
  "sealed",
  "signature",
  "round",
  "request",
  "voter",
  "certificate",
  "recusal",
  "choice",
  "revision",
];

/** One answer: whose it is, its checks one by one, and what to do where one failed. Never whom it chooses. */
export function BallotCard({ ballot }: { readonly ballot: CheckedBallot }) {
  const { t, language } = useWords();
  const stateOf = (step: BallotStep): CheckState => {
    const found = ballot.steps.find((one) => one.step === step);
    if (found === undefined) return "notReached";
    return found.passed ? "passed" : "failed";
  };
  const said = ballot.problem === null ? undefined : problemText(ballot.problem, language);
  return (
    <article className={`${styles["ballot"] ?? ""} ${styles[ballot.verdict] ?? ""}`} aria-label={ballot.fileName}>
      <p className={styles["head"]}>
        <strong>{t(`runOff.verdict.${ballot.verdict}`)}</strong>
        <span>{ballot.fileName}</span>
        {ballot.expert !== null && (
          <span>
            {ballot.expert.id} {ballot.expert.name}
          </span>
        )}
        {ballot.code !== "" && (
          <span>
            {t("runOff.take.code")} <code>{ballot.code}</code>
          </span>
        )}
      </p>
      <CheckChain
        label={t("runOff.take.title")}
        checks={steps.map((step) => {
          const state = stateOf(step);
          return { key: step, state, says: t(`runOff.step.${step}`), word: t(`runOff.take.${state}`) };
        })}
      />
      {said !== undefined && (
        <p>
          {said.says} <strong>{said.next}</strong>
        </p>
      )}
    </article>
  );
}
