import { Button, Checkbox, Input } from "antd";
import { useId, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { go } from "#renderer/lib/route.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { RuleSourceChoice, type ChosenSource } from "#renderer/secretariat/rule-source-choice.tsx";
import styles from "#renderer/secretariat/rounds/page.module.css";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Makes a round from the preset, last year's round or a rule file, and opens its rules. */
export function NewRound() {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [chosen, setChosen] = useState<ChosenSource>({
    source: { from: "preset", preset: "cast-2023" },
    name: t("rounds.create.presetName"),
  });
  const [year, setYear] = useState<string>();
  const [practice, setPractice] = useState(false);
  const rules = useQuery("rules/source", { source: chosen.source });
  const create = useAction("rules/start-round");
  const own = rules.state === "ready" ? rules.value.rules.year : undefined;
  const wanted = year ?? String(own ?? "");
  const fits = /^(20\d\d|2100)$/.test(wanted);
  const run = async (): Promise<void> => {
    const answer = await create.run({ source: chosen.source, year: Number(wanted), practice, by });
    if (answer.ok) go("secretariat", answer.value.round, "rules");
  };
  return (
    <Panel title={t("rounds.create.title")}>
      <Row>
        <span>{t("rounds.create.from")}</span>
        <RuleSourceChoice
          initial={chosen.name}
          onChosen={(next) => {
            setChosen(next);
            setYear(undefined);
          }}
        />
        <label htmlFor={id}>{t("rounds.create.year")}</label>
        <Input
          id={id}
          className={styles["year"] ?? ""}
          inputMode="numeric"
          value={wanted}
          status={fits ? "" : "error"}
          onChange={(event) => setYear(event.target.value.trim())}
        />
        <PersonField />
        <Checkbox checked={practice} onChange={(event) => setPractice(event.target.checked)}>
          {t("rounds.create.practice")}
        </Checkbox>
        <Button
          type="primary"
          disabled={by === "" || !fits || own === undefined}
          loading={create.busy}
          onClick={() => void run()}
        >
          {t("rounds.create.run")}
        </Button>
        {by === "" && <span>{t("ui.person.missing")}</span>}
      </Row>
      {fits && own !== undefined && Number(wanted) !== own && (
        <p role="status">{t("rounds.create.rolled", { from: own, to: wanted })}</p>
      )}
      {rules.state === "failed" && <ProblemBox problem={rules.problem} />}
      <ProblemBox problem={create.problem} onDismiss={create.clear} />
    </Panel>
  );
}
