import { Button, Input, Radio } from "antd";
import { useId, useState } from "react";
import type { DryRunSetup } from "#shared/rules/dry-run/dry-run.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly setup: DryRunSetup;
  readonly onSetup: (setup: DryRunSetup) => void;
}

const bounds = {
  seed: [0, 999_999],
  candidates: [1, 300],
  experts: [1, 30],
  recusals: [0, 200],
} as const;
type Figure = keyof typeof bounds;
const figures = Object.keys(bounds) as readonly Figure[];

/** What is invented: how many, from which seed, and which tie is planted. */
export function DryRunFigures({ setup, onSetup }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState<Partial<Record<Figure, string>>>({});
  const inside = (figure: Figure, text: string): boolean => {
    const [least, most] = bounds[figure];
    return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  };
  const change = (figure: Figure, text: string): void => {
    setTyped({ ...typed, [figure]: text });
    if (inside(figure, text)) onSetup({ ...setup, [figure]: Number(text) });
  };
  return (
    <Row>
      {figures.map((figure) => {
        const text = typed[figure] ?? String(setup[figure]);
        return (
          <label key={figure}>
            {t(`rules.dryRun.${figure}`)}{" "}
            <Input
              className={styles["number"] ?? ""}
              inputMode="numeric"
              value={text}
              status={inside(figure, text) ? "" : "error"}
              title={`${bounds[figure][0]}–${bounds[figure][1]}`}
              onChange={(event) => change(figure, event.target.value)}
              onBlur={() => setTyped({})}
            />
          </label>
        );
      })}
      <Button onClick={() => onSetup({ ...setup, seed: setup.seed + 1 })}>{t("rules.dryRun.again")}</Button>
      <Row>
        <span id={id}>{t("rules.dryRun.plant")}</span>
        <Radio.Group
          aria-labelledby={id}
          value={setup.tie}
          onChange={(event) => onSetup({ ...setup, tie: event.target.value as DryRunSetup["tie"] })}
          options={(["none", "by-key", "full"] as const).map((tie) => ({
            value: tie,
            label: t(`rules.dryRun.tie.${tie}`),
          }))}
        />
      </Row>
    </Row>
  );
}
