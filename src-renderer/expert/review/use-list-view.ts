import { useEffect, useMemo, useState } from "react";
import type { CategoryId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { loadInitials } from "#renderer/lib/name-search.ts";
import { planList, type ListFilter, type ListOrder, type ListQuery } from "#renderer/expert/review/candidate-list.ts";

export interface ListView {
  readonly query: ListQuery;
  readonly category: CategoryId | null;
  /** Candidates of all categories. */
  readonly everyone: readonly CandidateState[];
  /** Candidates of the chosen category. */
  readonly all: readonly CandidateState[];
  /** Those of them that filter and search let through, in order. */
  readonly rows: readonly CandidateState[];
  readonly setFilter: (filter: ListFilter) => void;
  readonly setOrder: (order: ListOrder) => void;
  readonly setSearch: (search: string) => void;
  readonly setCategory: (category: CategoryId | null) => void;
}

/** What the list shows of the candidates, and the ways to change it. */
export function useListView(candidates: readonly CandidateState[]): ListView {
  const [filter, setFilter] = useState<ListFilter>("all");
  const [order, setOrder] = useState<ListOrder>("own");
  const [search, setSearch] = useState("");
  const [category, setCategory] = useState<CategoryId | null>(null);
  const [initials, setInitials] = useState<(text: string) => string>();
  const wantsInitials = search !== "" && initials === undefined;
  useEffect(() => {
    if (wantsInitials) void loadInitials().then((loaded) => setInitials(() => loaded));
  }, [wantsInitials]);
  const all = useMemo(
    () => (category === null ? candidates : candidates.filter((candidate) => candidate.category === category)),
    [candidates, category],
  );
  const query = useMemo(() => ({ filter, order, search, initials }), [filter, order, search, initials]);
  const rows = useMemo(() => planList(all, query), [all, query]);
  // The same object while nothing changed, so that the list is not gone through for each key.
  return useMemo(
    () => ({ query, category, everyone: candidates, all, rows, setFilter, setOrder, setSearch, setCategory }),
    [query, category, candidates, all, rows],
  );
}
