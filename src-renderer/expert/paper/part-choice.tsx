import { Checkbox } from "antd";
import type { SheetPart } from "#shared/ipc/paper-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/paper/paper.module.css";

const all: readonly SheetPart[] = ["pledge", "summary", "scores", "blank"];

interface Props {
  readonly parts: readonly SheetPart[];
  readonly onChange: (parts: readonly SheetPart[]) => void;
}

/** Which sheets come into the document. */
export function PartChoice({ parts, onChange }: Props) {
  const { t } = useWords();
  return (
    <fieldset className={styles["box"]}>
      <legend>{t("expert.paper.parts.title")}</legend>
      {all.map((part) => (
        <Checkbox
          key={part}
          checked={parts.includes(part)}
          onChange={(event) =>
            onChange(all.filter((each) => (each === part ? event.target.checked : parts.includes(each))))
          }
        >
          {t(`expert.paper.parts.${part}`)}
        </Checkbox>
      ))}
      {parts.length === 0 && <p role="status">{t("expert.paper.parts.none")}</p>}
    </fieldset>
  );
}
