import type { CandidateId } from "#shared/ids.ts";
import type { DeskOverview, SealCheck } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { criterionNames } from "#renderer/expert/sealing/criterion-names.ts";
import { HintList } from "#renderer/expert/sealing/hint-list.tsx";
import { placeLink } from "#renderer/expert/sealing/place-link.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly check: SealCheck;
}

/** What blocks sealing, as links to the candidates; then what is worth another look. */
export function StillToDo({ overview, check }: Props) {
  const { t, language } = useWords();
  const { bundle } = overview.seat;
  const names = new Map(overview.candidates.map((candidate) => [candidate.id, candidate.name]));
  const reasons = new Map(overview.candidates.map(({ id, flagReason }) => [id, flagReason]));
  const nameOf = criterionNames(overview, language);
  const linkTo = (candidate: CandidateId): string => placeLink(bundle, "review", candidate);
  const links = (candidates: readonly CandidateId[]) => (
    <ul className={styles["flagged"]}>
      {candidates.map((id) => (
        <li key={id}>
          <a href={linkTo(id)}>{names.get(id) ?? id}</a>
          {reasons.get(id) !== "" && <span className={styles["soft"]}> {reasons.get(id)}</span>}
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles["todo"]}>
      {check.missing.length > 0 ? (
        <section
          className={`${styles["box"] ?? ""} ${styles["missing"] ?? ""}`}
          aria-label={t("expert.sealing.counts.missing")}
        >
          <h2>
            ✕ {t("expert.sealing.missing.title")}（{check.missing.length}）
          </h2>
          <p className={styles["soft"]}>{t("expert.sealing.missing.safe")}</p>
          <ul className={styles["links"]}>
            {check.missing.map((one) => (
              <li key={one.candidate}>
                <a href={linkTo(one.candidate)}>{one.name}</a>{" "}
                <span className={styles["soft"]}>
                  {t("expert.sealing.missing.criteria", {
                    names: [
                      ...one.criteria.map((id) => nameOf(one.candidate, id)),
                      ...(one.comment ? [t("expert.sealing.missing.comment")] : []),
                    ].join(language === "zh" ? "、" : ", "),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : overview.sealed !== null ? null : (
        <section className={`${styles["box"] ?? ""} ${styles["ready"] ?? ""}`}>
          <h2>✓ {t("expert.sealing.ready")}</h2>
        </section>
      )}
      {[check.flagged, check.changed, check.damaged, check.hints].some((list) => list.length > 0) && (
        <section className={`${styles["box"] ?? ""} ${styles["look"] ?? ""}`}>
          {check.changed.length > 0 && (
            <>
              <h3>◆ {t("expert.sealing.changedTitle")}</h3>
              {links(check.changed)}
            </>
          )}
          {check.flagged.length > 0 && (
            <>
              <h3>⚑ {t("expert.sealing.flaggedTitle")}</h3>
              {links(check.flagged)}
            </>
          )}
          {check.damaged.length > 0 && (
            <>
              <h3>▨ {t("expert.sealing.damagedTitle")}</h3>
              <ul className={styles["links"]}>
                {check.damaged.map(({ candidate, title, code }) => (
                  <li key={`${candidate} ${title}`}>
                    <a href={linkTo(candidate)}>{names.get(candidate) ?? candidate}</a>{" "}
                    <span className={styles["soft"]}>
                      {title}：{t(`expert.sealing.troubles.${code}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {check.hints.length > 0 && (
            <>
              <h3>! {t("expert.sealing.hintsTitle")}</h3>
              <HintList overview={overview} hints={check.hints} />
            </>
          )}
        </section>
      )}
    </div>
  );
}
