import { Checkbox } from "antd";
import type { Problem } from "#shared/problem.ts";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  readonly problem: Problem | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Asks whether people go on though sealed score files are damaged; shows nothing while none is known to be. */
export function GoOnDamaged({ problem, checked, onChange }: Props) {
  const { t } = useWords();
  if (!checked && problem?.kind !== "received/damaged") return null;
  return (
    <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)}>
      {t("received.goOn")}
    </Checkbox>
  );
}
