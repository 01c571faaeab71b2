import type { RunOffView } from "#shared/ipc/run-off-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { BallotCount } from "#renderer/secretariat/selection/run-off/ballot-count.tsx";
import { CloseRunOff } from "#renderer/secretariat/selection/run-off/close-run-off.tsx";
import { TakeBallots } from "#renderer/secretariat/selection/run-off/take-ballots.tsx";
import { WriteAgain } from "#renderer/secretariat/selection/run-off/write-again.tsx";
import styles from "#renderer/secretariat/selection/run-off/run-off.module.css";
import { Facts } from "#renderer/ui/facts.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly runOff: RunOffView;
  readonly onWritten: (written: { readonly number: number; readonly path: string }) => void;
}

/** One run-off: what was asked, who has answered, and once that may be seen, the count. */
export function RunOffCard({ overview, runOff, onWritten }: Props) {
  const { t, language } = useWords();
  const { voters, closed, count } = runOff;
  const received = voters.filter(({ revision }) => revision !== null).length;
  const names = runOff.candidates.map(({ name }) => name).join(language === "zh" ? "、" : ", ");
  const takesBallots = closed === null && received < voters.length;
  return (
    <Panel title={t("runOff.number", { n: runOff.number })}>
      <Facts
        facts={[
          { name: t("runOff.facts.candidates"), value: names },
          { name: t("runOff.facts.places"), value: runOff.places },
          { name: t("runOff.facts.code"), value: <code>{runOff.code}</code> },
          {
            name: t("runOff.facts.made"),
            value: t("runOff.facts.madeBy", { at: formatMoment(runOff.madeAtMs), by: runOff.madeBy }),
          },
          {
            name: t("runOff.facts.ballots"),
            value: t("runOff.facts.received", { n: received, total: voters.length }),
          },
        ]}
      />
      {closed === null && runOff.outdated && <p role="alert">{t("runOff.outdated")}</p>}
      <ul className={styles["voters"]} aria-label={t("runOff.voters.title")}>
        {voters.map(({ id, name, revision }) => (
          <li key={id} className={revision === null ? styles["missing"] : styles["in"]}>
            {revision === null
              ? t("runOff.voters.missing", { id, name })
              : t("runOff.voters.in", { id, name, revision })}
          </li>
        ))}
      </ul>
      {closed === null && <WriteAgain round={overview.round} number={runOff.number} onWritten={onWritten} />}
      {takesBallots && <TakeBallots overview={overview} number={runOff.number} />}
      {count === null ? <p>{t("runOff.hidden")}</p> : <BallotCount runOff={runOff} count={count} />}
      {closed === null ? (
        <CloseRunOff round={overview.round} runOff={runOff} missing={voters.length - received} />
      ) : (
        <p>
          {t("runOff.close.done", { at: formatMoment(closed.atMs), by: closed.by, witness: closed.witness })}
          {closed.reason === "" ? "" : ` ${t("runOff.close.said", { reason: closed.reason })}`}
        </p>
      )}
    </Panel>
  );
}
