import type { CandidateId, RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { changedThing, describeSide } from "#renderer/secretariat/describe-change.ts";
import { OldVersion } from "#renderer/secretariat/old-version.tsx";
import styles from "#renderer/secretariat/screening/changes.module.css";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
}

/** What every intake found changed of one candidate, the newest first; what is newer than the decision says so. */
export function ChangeHistory({ round, candidate }: Props) {
  const { t, language } = useWords();
  const query = useQuery("intake/candidate-changes", { round, candidate });
  return (
    <Loaded query={query}>
      {(changes) =>
        changes.length === 0 ? null : (
          <section aria-label={t("redelivery.pane.title", { n: changes.length })}>
            <h3>{t("redelivery.pane.title", { n: changes.length })}</h3>
            {[...Map.groupBy(changes, ({ run }) => run)].map(([run, own]) => (
              <div key={run} className={styles["run"]}>
                <p>{t("redelivery.pane.found", { at: formatMoment(own[0]?.atMs ?? 0), by: own[0]?.by ?? "" })}</p>
                <ul className={styles["changes"]}>
                  {own.map((change) => (
                    <li key={change.id} data-since={change.sinceDecision}>
                      <strong>{t(`redelivery.kinds.${change.kind}`)}</strong> {changedThing(change, t, language)}
                      {change.sinceDecision && <span className={styles["since"]}> △ {t("redelivery.pane.since")}</span>}
                      <br />
                      {describeSide(change.before, change.kind, t)} → {describeSide(change.after, change.kind, t)}
                      <OldVersion round={round} change={change} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        )
      }
    </Loaded>
  );
}
