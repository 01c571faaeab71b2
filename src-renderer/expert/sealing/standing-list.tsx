import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { placeLink } from "#renderer/expert/sealing/place-link.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

const signs = { recused: "⊘", abstained: "◇" } as const;

/** From whom the expert is recused or abstains, and why; nothing when there is none. */
export function StandingList({ overview }: { readonly overview: DeskOverview }) {
  const { t } = useWords();
  const aside = overview.candidates.flatMap((candidate) =>
    candidate.state === "judging" ? [] : [{ ...candidate, state: candidate.state }],
  );
  if (aside.length === 0) return null;
  return (
    <section className={styles["box"]} aria-label={t("expert.sealing.standings")}>
      <h3>{t("expert.sealing.standings")}</h3>
      <ul className={styles["links"]}>
        {aside.map(({ id, name, state, reason }) => (
          <li key={id}>
            {signs[state]} {t(`expert.review.standing.${state}`)}{" "}
            <a href={placeLink(overview.seat.bundle, "review", id)}>{name}</a>{" "}
            <span className={styles["soft"]}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
