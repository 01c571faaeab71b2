import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import { problemText } from "#renderer/lib/problem-text.ts";
import { go } from "#renderer/lib/route.ts";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { useReview } from "#renderer/expert/review/store.ts";
import { unsavedPlaces, type UnsavedPlace } from "#renderer/expert/review/unsaved-places.ts";
import styles from "#renderer/expert/review/page.module.css";

const shownPlaces = 4;

/** Stays as long as something could not be saved: what happened, which fields, what is safe, and a way to try at once. */
export function SaveFailure() {
  const { t, language } = useWords();
  const failed = useReview((state) => state.saving.failed);
  const overview = useReview((state) => state.overview);
  const [first] = failed;
  if (first === undefined) return null;
  const said = problemText(first.problem, language);
  const places = overview === null ? [] : unsavedPlaces(failed, overview);
  const nameOf = ({ name, field, criterion }: UnsavedPlace): string => {
    const about = criterion?.name[language] ?? "";
    if (field === "score") return `${name} · ${about}`;
    return `${name} · ${t(`expert.judging.unsaved.${field}`, { name: about })}`;
  };
  const named = places.slice(0, shownPlaces).map(nameOf);
  if (places.length > shownPlaces) named.push(t("expert.judging.unsaved.more", { total: places.length - shownPlaces }));
  return (
    <div role="alert" className={`${styles["banner"] ?? ""} ${styles["failed"] ?? ""}`}>
      <p>
        <strong>✕ {t("expert.review.saveFailed", { total: failed.length, says: said.says })}</strong>{" "}
        {t("expert.review.saveFailedNext", { next: said.next })}
        {named.length > 0 && (
          <> {t("expert.judging.unsaved.where", { places: named.join(language === "zh" ? "；" : "; ") })}</>
        )}
      </p>
      {first.problem.kind === "expert/locked" && overview !== null ? (
        <Button type="primary" onClick={() => go("expert", overview.seat.bundle, "unlock")}>
          {t("expert.unlock")}
        </Button>
      ) : (
        <Button danger onClick={() => void flushSaves()}>
          {t("expert.review.retry")}
        </Button>
      )}
    </div>
  );
}
