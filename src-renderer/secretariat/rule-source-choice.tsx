import { Button, Select } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { RuleSource } from "#shared/ipc/rule-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/rule-source-choice.module.css";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** A source of rules with its name for people. */
export interface ChosenSource {
  readonly source: RuleSource;
  readonly name: string;
}

interface Props {
  /** The round that is not offered, because it is the one at hand. */
  readonly not?: RoundId;
  /** Name of what is chosen at first. */
  readonly initial?: string;
  readonly onChosen: (chosen: ChosenSource) => void;
}

/** Where rules are taken from: the built-in preset, a round of this computer, or a file of another one. */
export function RuleSourceChoice({ not, initial, onChosen }: Props) {
  const { t, language } = useWords();
  const rounds = useQuery("rounds/list", {});
  const [name, setName] = useState(initial);
  const [isPreset, setIsPreset] = useState(initial !== undefined);
  const [problem, setProblem] = useState<Problem>();
  const presetName = t("rounds.create.presetName");
  const known = rounds.state === "ready" ? rounds.value.filter(({ round }) => round !== not) : [];
  const put = (chosen: ChosenSource): void => {
    setName(chosen.name);
    setIsPreset(chosen.source.from === "preset");
    onChosen(chosen);
  };
  const options: readonly ({ value: string; label: string } & ChosenSource)[] = [
    { value: "preset", label: presetName, name: presetName, source: { from: "preset", preset: "cast-2023" } },
    ...known.map(({ round, title, createdAtMs }) => ({
      value: round,
      label: `${title[language]} · ${round} · ${formatMoment(createdAtMs)}`,
      name: `${title[language]} · ${round}`,
      source: { from: "round", round } as const,
    })),
  ];
  const openFile = async (): Promise<void> => {
    setProblem(undefined);
    const answer = await choosePath("rules-file");
    if (!answer.ok) setProblem(answer.error);
    else if (answer.value[0] !== undefined) {
      const { grant, path } = answer.value[0];
      put({ source: { from: "file", file: grant }, name: path.split(/[\\/]/).at(-1) ?? path });
    }
  };
  return (
    <>
      <Select
        aria-label={t("rules.source.label")}
        placeholder={t("rules.source.placeholder")}
        className={styles["source"] ?? ""}
        // The preset is called otherwise in the other language.
        value={(isPreset ? presetName : name) ?? null}
        onChange={(_, option) => {
          const found = options.find(({ value }) => !Array.isArray(option) && value === option?.value);
          if (found !== undefined) put({ source: found.source, name: found.name });
        }}
        options={options.map(({ value, label }) => ({ value, label }))}
      />
      <Button onClick={() => void openFile()}>{t("rules.source.file")}</Button>
      <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
    </>
  );
}
