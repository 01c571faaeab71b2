import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import { useWords } from "#renderer/lib/language.ts";
import { NoteForm } from "#renderer/expert/materials/note-form.tsx";
import { NoteItem } from "#renderer/expert/materials/note-item.tsx";
import type { Notes } from "#renderer/expert/materials/use-notes.ts";
import styles from "#renderer/expert/materials/notes.module.css";

interface Props {
  readonly notes: Notes;
  /** The material that is looked at; none for the declared facts. */
  readonly material: CatalogueMaterial | undefined;
  /** Page that is read; null for a material without pages. */
  readonly page: number | null;
  readonly onGoTo: (page: number) => void;
}

/** The expert's private notes beside the material: first those on it, then the candidate's others. */
export function NotesPanel({ notes, material, page, onGoTo }: Props) {
  const { t } = useWords();
  const here = notes.list.filter((note) => note.material === material?.id);
  const elsewhere = notes.list.filter((note) => note.material !== material?.id);
  const listOf = (list: typeof here) => (
    <ul className={styles["list"]}>
      {list.map((note) => (
        <NoteItem key={note.id} note={note} notes={notes} onGoTo={onGoTo} />
      ))}
    </ul>
  );
  return (
    <aside className={styles["panel"]} aria-label={t("expert.reading.notes.panel")}>
      <p className={styles["soft"]}>{t("expert.reading.notes.private")}</p>
      {material && (
        <NoteForm
          label={page === null ? t("expert.reading.notes.writeWhole") : t("expert.reading.notes.write", { page })}
          text=""
          handedIn={false}
          onSave={(text, handedIn) => notes.save({ id: null, material: material.id, page, text, handedIn })}
        />
      )}
      {material && here.length === 0 && <p className={styles["soft"]}>{t("expert.reading.notes.none")}</p>}
      {listOf(here)}
      {elsewhere.length > 0 && (
        <>
          <h3>{t("expert.reading.notes.elsewhere")}</h3>
          {listOf(elsewhere)}
        </>
      )}
    </aside>
  );
}
