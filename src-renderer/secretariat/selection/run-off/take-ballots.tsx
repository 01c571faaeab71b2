import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { CheckedBallot } from "#shared/ipc/run-off-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import { BallotCard } from "#renderer/secretariat/selection/run-off/ballot-card.tsx";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly number: number;
}

/** Takes answers in: each is checked by itself, and those that pass are kept. Asks for the key when it is locked. */
export function TakeBallots({ overview, number }: Props) {
  const { t } = useWords();
  const { round } = overview;
  const by = useOperator((state) => state.name).trim();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly ChosenPath[]>([]);
  const [ballots, setBallots] = useState<readonly CheckedBallot[]>([]);
  const take = useAction("run-off/take");
  const unlock = useAction("keys/unlock");
  const people = overview.organiserKey?.people ?? 1;
  const passphrases = typedPassphrases(people, typed);
  const isLocked = take.problem?.kind === "key/locked";
  const look = async (paths: readonly ChosenPath[]): Promise<void> => {
    setChosen(paths);
    setBallots([]);
    const answer = await take.run({ round, number, files: paths.map(({ grant }) => grant), by });
    if (answer.ok) setBallots(answer.value.ballots);
  };
  const open = async (): Promise<void> => {
    if (passphrases === undefined) return;
    const answer = await unlock.run({ round, passphrases });
    if (!answer.ok) return;
    setTyped([]);
    await look(chosen);
  };
  return (
    <>
      <PersonField />
      <ChooseButton
        purpose="ballot-files"
        label={t("runOff.take.choose")}
        chosen={chosen}
        onChosen={(paths) => void look(paths)}
        disabled={take.busy || by === ""}
      />
      {isLocked && (
        <>
          <p role="status">! {t("runOff.take.locked")}</p>
          <PassphraseFields people={people} typed={typed} onTyped={setTyped} onEnter={() => void open()} />
          <Row>
            <Button
              type="primary"
              disabled={passphrases === undefined}
              loading={unlock.busy}
              onClick={() => void open()}
            >
              {t("runOff.take.unlock")}
            </Button>
          </Row>
        </>
      )}
      <ProblemBox problem={isLocked ? unlock.problem : take.problem} />
      {ballots.map((ballot) => (
        <BallotCard key={`${ballot.fileName} ${ballot.code}`} ballot={ballot} />
      ))}
    </>
  );
}
