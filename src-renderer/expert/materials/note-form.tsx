import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Problem } from "#shared/problem.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/expert/materials/notes.module.css";
import { GrowingText } from "#renderer/ui/growing-text.tsx";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly handedIn: boolean;
  readonly onSave: (text: string, handedIn: boolean) => Promise<Problem | undefined>;
  readonly onCancel?: () => void;
}

/** Writes one note. What could not be saved stays in the field. */
export function NoteForm({ label, text: before, handedIn: handedInBefore, onSave, onCancel }: Props) {
  const { t } = useWords();
  const [text, setText] = useState(before);
  const [handedIn, setHandedIn] = useState(handedInBefore);
  const [problem, setProblem] = useState<Problem>();
  const save = async (): Promise<void> => {
    const refused = await onSave(text, handedIn);
    setProblem(refused);
    if (refused === undefined) setText("");
  };
  return (
    <div className={styles["form"]}>
      <GrowingText
        value={text}
        maxLength={2000}
        rows={2}
        aria-label={label}
        placeholder={label}
        onChange={(event) => setText(event.target.value)}
      />
      <Checkbox checked={handedIn} onChange={(event) => setHandedIn(event.target.checked)}>
        {t("expert.reading.notes.handIn")}
      </Checkbox>
      <div className={styles["buttons"]}>
        <Button size="small" type="primary" disabled={text.trim() === ""} onClick={() => void save()}>
          {t("expert.reading.notes.add")}
        </Button>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {t("expert.reading.notes.cancel")}
          </Button>
        )}
      </div>
      <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
    </div>
  );
}
