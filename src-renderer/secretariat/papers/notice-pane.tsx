import type { CorrectionItem } from "#shared/corrections/corrections-of.ts";
import type { UnitToAsk } from "#shared/ipc/screening-paper-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/papers/papers.module.css";

interface Props {
  readonly unit: UnitToAsk | undefined;
  /** A unit is asked for, whether or not it has anything to correct. */
  readonly isOpen: boolean;
}

/** What the notice to one unit will list. */
export function NoticePane({ unit, isOpen }: Props) {
  const { t, language } = useWords();
  if (unit === undefined)
    return <p className={styles["nobody"]}>{t(isOpen ? "papers.nothingOfUnit" : "papers.noneOpen")}</p>;
  const lists = [
    ...(unit.own.length === 0 ? [] : [{ key: "own", name: t("papers.own"), undecided: false, items: unit.own }]),
    ...unit.candidates.map(({ candidate, number, name, category, outcome, items }) => ({
      key: candidate,
      name: t("papers.candidate", { number, name, category: category[language] }),
      undecided: outcome === null,
      items,
    })),
  ];
  return (
    <article className={styles["pane"]} tabIndex={0} role="region" aria-label={unit.name}>
      <h2>{unit.name}</h2>
      {lists.map(({ key, name, undecided, items }) => (
        <section key={key}>
          <h3>
            {name} {undecided && <small className={styles["warning"]}>! {t("desk.decision.undecided")}</small>}
          </h3>
          <ol className={styles["items"]}>
            {items.map((item) => (
              <Item key={`${item.at} ${item.says.zh}`} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

function Item({ item: { says, asks, at, source } }: { readonly item: CorrectionItem }) {
  const { language } = useWords();
  return (
    <li>
      {says[language]} <strong>{asks[language]}</strong>{" "}
      <small className={styles["soft"]}>
        {at} {source}
      </small>
    </li>
  );
}
