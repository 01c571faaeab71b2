import { Button, Popconfirm } from "antd";
import { useState } from "react";
import type { PageNote } from "#shared/ipc/reading-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { NoteForm } from "#renderer/expert/materials/note-form.tsx";
import type { Notes } from "#renderer/expert/materials/use-notes.ts";
import styles from "#renderer/expert/materials/notes.module.css";

interface Props {
  readonly note: PageNote;
  readonly notes: Notes;
  readonly onGoTo: (page: number) => void;
}

/** One note: its page, its text, and whether it is handed in. */
export function NoteItem({ note, notes, onGoTo }: Props) {
  const { t } = useWords();
  const [isEdited, setEdited] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { id, material, page, text, handedIn } = note;
  const place = page === null ? t("expert.reading.notes.onMaterial") : t("expert.reading.notes.onPage", { page });
  if (isEdited)
    return (
      <li>
        <NoteForm
          label={place}
          text={text}
          handedIn={handedIn}
          onSave={async (changed, given) => {
            const refused = await notes.save({ id, material, page, text: changed, handedIn: given });
            if (refused === undefined) setEdited(false);
            return refused;
          }}
          onCancel={() => setEdited(false)}
        />
      </li>
    );
  return (
    <li>
      {page === null ? (
        <span className={styles["place"]}>{place}</span>
      ) : (
        <button
          type="button"
          className={styles["place"]}
          title={t("expert.reading.notes.goTo", { page })}
          onClick={() => onGoTo(page)}
        >
          {place}
        </button>
      )}
      {handedIn && <span className={styles["given"]}>↗ {t("expert.reading.notes.handIn")}</span>}
      <p className={styles["text"]}>{text}</p>
      <div className={styles["buttons"]}>
        <Button size="small" type="link" onClick={() => setEdited(true)}>
          {t("expert.reading.notes.edit")}
        </Button>
        <Popconfirm
          title={t("expert.reading.notes.removeSure")}
          okText={t("expert.reading.notes.remove")}
          cancelText={t("expert.reading.notes.cancel")}
          onConfirm={() => void notes.remove(id).then(setProblem)}
        >
          <Button size="small" type="link" danger>
            {t("expert.reading.notes.remove")}
          </Button>
        </Popconfirm>
      </div>
      <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
    </li>
  );
}
