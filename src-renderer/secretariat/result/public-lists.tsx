import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { publicOrder } from "#renderer/secretariat/result/public-order.ts";
import styles from "#renderer/secretariat/result/result.module.css";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

/** The selected of each category as the public list has them, without scores. */
export function PublicLists({ round }: { readonly round: RoundId }) {
  const { t, language } = useWords();
  const cutLine = useQuery("result/cut-line", { round });
  const rules = useQuery("rules/read", { round });
  const list = useQuery("screening/list", { round });
  const unitTypes = rules.state === "ready" ? rules.value.rules.unitTypes : [];
  const rows = list.state === "ready" ? list.value.rows : [];
  const orderOf = (id: string) =>
    rules.state === "ready"
      ? rules.value.rules.categories.find((category) => category.id === id)?.publicOrder
      : undefined;
  return (
    <Panel title={t("result.lists")}>
      <Loaded query={cutLine}>
        {({ categories }) => (
          <div className={styles["lists"]}>
            {categories.map((category) => {
              const order = orderOf(category.id);
              const open = category.vote === undefined ? category.openSeats : 0;
              return (
                <section key={category.id} aria-label={category.title[language]}>
                  <h3>
                    {category.title[language]} ·{" "}
                    {t("result.count", { n: category.selected.length, seats: category.seats })}
                  </h3>
                  {order !== undefined && <p className={styles["order"]}>{t(`result.order.${order}`)}</p>}
                  {open > 0 && <p>! {t("result.open", { n: open })}</p>}
                  <ol className={styles["names"]}>
                    {(order === undefined
                      ? category.selected
                      : publicOrder(order, category.selected, rows, unitTypes)
                    ).map((candidate) => (
                      <li key={candidate.id}>
                        {candidate.name} <small>{candidate.unit}</small>
                      </li>
                    ))}
                  </ol>
                </section>
              );
            })}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
