import { Button, Input, Select, type InputRef } from "antd";
import { memo, type RefObject } from "react";
import type { CandidateId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { countList, listFilters, listOrders, type ListFilter } from "#renderer/expert/review/candidate-list.ts";
import { CandidateRows } from "#renderer/expert/review/candidate-rows.tsx";
import { CompareTray } from "#renderer/expert/review/compare/compare-tray.tsx";
import { useChosen } from "#renderer/expert/review/compare/use-chosen.ts";
import type { ListView } from "#renderer/expert/review/use-list-view.ts";
import styles from "#renderer/expert/review/candidate-list-pane.module.css";

interface Props {
  readonly view: ListView;
  readonly categories: readonly Category[];
  readonly openId: CandidateId | null;
  readonly searchField: RefObject<InputRef | null>;
  readonly onOpen: (candidate: CandidateId) => void;
}

const filterIcons = {
  all: "",
  open: "○ ",
  done: "✓ ",
  flagged: "⚑ ",
  changed: "◆ ",
  recused: "⊘ ",
  abstained: "◇ ",
} as const;

/** The candidates of this expert with their states: filter by state, search, sort, open. */
export const CandidateListPane = memo(function CandidateListPane(props: Props) {
  const { view, categories, openId, searchField, onOpen } = props;
  const { t, language } = useWords();
  const chosen = useChosen(view.everyone);
  const counts = countList(view.all);
  const isOffered = (filter: ListFilter): boolean =>
    filter !== "changed" || counts.changed > 0 || view.query.filter === "changed";
  return (
    <nav className={styles["pane"]} aria-label={t("expert.review.list.title")}>
      <h2 className={styles["heading"]}>
        {t("expert.review.list.title")}
        <span role="status">{t("expert.review.list.shown", { shown: view.rows.length, total: view.all.length })}</span>
      </h2>
      <div className={styles["filters"]} role="group" aria-label={t("expert.review.list.filter")}>
        {listFilters.filter(isOffered).map((filter) => (
          <button
            key={filter}
            type="button"
            className={styles["filter"]}
            aria-pressed={view.query.filter === filter}
            onClick={() => view.setFilter(filter)}
          >
            <span>
              {filterIcons[filter]}
              {t(`expert.review.list.filters.${filter}`)} {counts[filter]}
            </span>
          </button>
        ))}
      </div>
      <div className={styles["top"]}>
        <Input
          ref={searchField}
          size="small"
          allowClear
          value={view.query.search}
          aria-label={t("expert.review.keys.search")}
          placeholder={t("expert.review.list.search")}
          onChange={(event) => view.setSearch(event.target.value)}
        />
        {categories.length > 1 && (
          <Select
            size="small"
            aria-label={t("expert.review.ranking.category")}
            value={view.category ?? ""}
            onChange={(id) => view.setCategory(categories.find((category) => category.id === id)?.id ?? null)}
            options={[
              { value: "", label: t("expert.review.list.allCategories") },
              ...categories.map((category) => ({ value: category.id, label: category.title[language] })),
            ]}
          />
        )}
        <Select
          size="small"
          aria-label={t("expert.review.list.order")}
          value={view.query.order}
          onChange={view.setOrder}
          options={listOrders.map((order) => ({ value: order, label: t(`expert.review.list.orders.${order}`) }))}
        />
      </div>
      {view.rows.length > 0 ? (
        <CandidateRows rows={view.rows} chosen={chosen} openId={openId} onOpen={onOpen} />
      ) : (
        <div className={styles["nothing"]}>
          {t("expert.review.list.nothing")}
          <Button
            size="small"
            onClick={() => {
              view.setFilter("all");
              view.setSearch("");
            }}
          >
            {t("expert.review.list.clear")}
          </Button>
        </div>
      )}
      <div className={styles["tray"]}>
        <CompareTray candidates={view.all} openId={openId} />
      </div>
    </nav>
  );
});
