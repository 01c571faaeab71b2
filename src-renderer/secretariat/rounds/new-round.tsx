import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { go } from "#renderer/lib/route.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { Facts } from "#renderer/ui/facts.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Makes a round from the built-in preset and opens it. */
export function NewRound() {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [practice, setPractice] = useState(false);
  const create = useAction("rounds/create");
  const run = async (): Promise<void> => {
    const answer = await create.run({ preset: "cast-2023", practice, by });
    if (answer.ok) go("secretariat", answer.value.round, "rules");
  };
  return (
    <Panel title={t("rounds.create.title")}>
      <Facts facts={[{ name: t("rounds.create.preset"), value: t("rounds.create.presetName") }]} />
      <Row>
        <PersonField />
        <Checkbox checked={practice} onChange={(event) => setPractice(event.target.checked)}>
          {t("rounds.create.practice")}
        </Checkbox>
        <Button type="primary" disabled={by === ""} loading={create.busy} onClick={() => void run()}>
          {t("rounds.create.run")}
        </Button>
        {by === "" && <span>{t("ui.person.missing")}</span>}
      </Row>
      <ProblemBox problem={create.problem} onDismiss={create.clear} />
    </Panel>
  );
}
