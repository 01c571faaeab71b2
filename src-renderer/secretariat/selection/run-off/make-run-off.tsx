import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RunOffView } from "#shared/ipc/run-off-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly category: CutLineCategory;
  /** The run-off before, which may have left some of them tied. */
  readonly before: RunOffView | undefined;
  readonly onWritten: (written: { readonly number: number; readonly path: string }) => void;
}

/** Signs the next request and writes its file: names the tied and how many of them everybody chooses. */
export function MakeRunOff({ overview, category, before, onWritten }: Props) {
  const { t, language } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const make = useAction("run-off/make");
  const people = overview.organiserKey?.people ?? 1;
  const passphrases = typedPassphrases(people, typed);
  const [folder] = target;
  const isReady = passphrases !== undefined && folder !== undefined && by !== "";
  const stillTied = before?.outdated === false ? before.count : null;
  const left = stillTied !== null && stillTied.tied.length > 0 ? stillTied : null;
  const asked = category.tieGroup.filter(({ id }) => left === null || left.tied.includes(id));
  const run = async (): Promise<void> => {
    if (passphrases === undefined || folder === undefined || by === "") return;
    const answer = await make.run({
      round: overview.round,
      category: category.id,
      passphrases,
      target: folder.grant,
      by,
    });
    if (answer.ok) onWritten(answer.value);
  };
  return (
    <Panel title={t("runOff.make.title")}>
      {left !== null && <p>{t("runOff.make.again")}</p>}
      <p>
        <strong>
          {t("runOff.make.about", {
            names: asked.map(({ name }) => name).join(language === "zh" ? "、" : ", "),
            places: left?.placesLeft ?? category.openSeats,
          })}
        </strong>
      </p>
      <PassphraseFields people={people} typed={typed} onTyped={setTyped} onEnter={() => void run()} />
      <Row>
        <ChooseButton
          purpose="run-off-target"
          label={t("runOff.make.target")}
          chosen={target}
          onChosen={setTarget}
          disabled={make.busy}
        />
      </Row>
      <PersonField />
      <Row>
        <Button type="primary" disabled={!isReady} loading={make.busy} onClick={() => void run()}>
          {t("runOff.make.run")}
        </Button>
        {!isReady && <span role="status">{t("runOff.make.needs")}</span>}
      </Row>
      <ProblemBox problem={make.problem} onDismiss={make.clear} />
    </Panel>
  );
}
