import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { BundleId, CandidateId, GrantId } from "#shared/ids.ts";
import type { ShownBallot } from "#shared/ipc/ballot-calls.ts";
import styles from "#renderer/expert/ballot/ballot.module.css";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly bundle: BundleId;
  readonly file: GrantId;
  readonly ballot: ShownBallot;
  readonly onSealed: () => void;
}

/** Whom the expert chooses: just those who are tied, exactly as many as there are places, and a last word. */
export function BallotChoice({ bundle, file, ballot, onSealed }: Props) {
  const { t } = useWords();
  const { candidates, places } = ballot;
  const [chosen, setChosen] = useState<readonly CandidateId[]>([]);
  const [confirmed, setConfirmed] = useState(false);
  const action = useAction("ballot/seal");
  const isFull = chosen.length === places;
  const toggle = (id: CandidateId, isChosen: boolean): void => {
    setConfirmed(false);
    setChosen((before) => (isChosen ? [...before, id] : before.filter((one) => one !== id)));
  };
  const seal = async (): Promise<void> => {
    const answer = await action.run({ bundle, file, request: ballot.request, chosen: [...chosen] });
    if (answer.ok) onSealed();
  };
  return (
    <>
      <p>
        <strong>{t("expert.ballot.ask", { n: candidates.length, places })}</strong>
      </p>
      <ul className={styles["names"]}>
        {candidates.map(({ id, name, unit, place }) => (
          <li key={id}>
            <Checkbox checked={chosen.includes(id)} onChange={(event) => toggle(id, event.target.checked)}>
              <strong>{name}</strong>{" "}
              <span className={styles["soft"]}>{[unit, place].filter(Boolean).join(" · ")}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p role="status">{t("expert.ballot.chosen", { n: chosen.length, places })}</p>
      <Checkbox checked={confirmed} disabled={!isFull} onChange={(event) => setConfirmed(event.target.checked)}>
        {t("expert.ballot.confirm")}
      </Checkbox>
      <div className={styles["buttons"]}>
        <Button
          type="primary"
          size="large"
          loading={action.busy}
          disabled={!isFull || !confirmed}
          onClick={() => void seal()}
        >
          {t("expert.ballot.seal")}
        </Button>
      </div>
      <ProblemBox problem={action.problem} onDismiss={action.clear} />
    </>
  );
}
