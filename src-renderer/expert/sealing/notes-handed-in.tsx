import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

/** How many of the private notes the score file will hold: the expert chose each of them. */
export function NotesHandedIn({ bundle }: { readonly bundle: BundleId }) {
  const { t } = useWords();
  const query = useQuery("reading/report", { bundle });
  const total = query.state === "ready" ? query.value.notesHandedIn : 0;
  if (total === 0) return null;
  return (
    <section className={`${styles["box"] ?? ""} ${styles["look"] ?? ""}`}>
      <p>{t("expert.reading.notes.handedInCount", { total })}</p>
    </section>
  );
}
