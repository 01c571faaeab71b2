import { Input, Radio } from "antd";
import { useId } from "react";
import { useWords } from "#renderer/lib/language.ts";
import type { TypedHandOut } from "#renderer/secretariat/bundles/hand-out-facts.ts";
import styles from "#renderer/secretariat/bundles/hand-outs.module.css";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly typed: TypedHandOut;
  readonly onSet: (field: "ended" | "endedOn", value: string) => void;
}

const endings = ["returned", "destroyed", "lost"] as const;

/** Whether and when what was handed out came back, was destroyed or got lost. */
export function HandOutEnding({ typed, onSet }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles["fields"]}>
      <Field id={`${id}-ended`} label={t("handOuts.dialog.ended")}>
        <Radio.Group
          id={`${id}-ended`}
          value={typed.ended}
          onChange={(event) => onSet("ended", String(event.target.value))}
          options={[
            { value: "", label: t("handOuts.dialog.not") },
            ...endings.map((value) => ({ value, label: t(`handOuts.endings.${value}`) })),
          ]}
        />
      </Field>
      {typed.ended !== "" && (
        <Field id={`${id}-endedOn`} label={t("handOuts.dialog.endedOn")}>
          <Input
            id={`${id}-endedOn`}
            type="date"
            value={typed.endedOn}
            onChange={(event) => onSet("endedOn", event.target.value)}
          />
        </Field>
      )}
    </div>
  );
}
