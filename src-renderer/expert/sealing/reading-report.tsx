import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

/** What the score file will say of the reading: materials that could not be seen, and notes that are handed in. */
export function ReadingReport({ bundle }: { readonly bundle: BundleId }) {
  const { t } = useWords();
  const query = useQuery("reading/report", { bundle });
  if (query.state !== "ready") return null;
  const { troubles, notesHandedIn } = query.value;
  if (troubles.length === 0 && notesHandedIn === 0) return null;
  return (
    <section className={`${styles["box"] ?? ""} ${styles["look"] ?? ""}`}>
      {troubles.length > 0 && (
        <>
          <h3>
            ! {t("expert.reading.troubles.title")}（{troubles.length}）
          </h3>
          <p className={styles["soft"]}>{t("expert.reading.troubles.explains")}</p>
          <ul>
            {troubles.map(({ candidate, material, code, name, title }) => (
              <li key={material}>
                <a href={`#/expert/${encodeURIComponent(bundle)}/review/${encodeURIComponent(candidate)}`}>{name}</a>
                {` · ${title} · ${t(`expert.reading.troubles.codes.${code}`)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {notesHandedIn > 0 && <p>{t("expert.reading.notes.handedInCount", { total: notesHandedIn })}</p>}
    </section>
  );
}
