import { Input } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { loadInitials } from "#renderer/lib/name-search.ts";
import styles from "#renderer/ui/fill-table.module.css";

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Pinyin initials of a text, once somebody searches. */
export function useInitials(query: string): ((text: string) => string) | undefined {
  const [initials, setInitials] = useState<(text: string) => string>();
  const isNeeded = query !== "" && initials === undefined;
  useEffect(() => {
    if (isNeeded) void loadInitials().then((loaded) => setInitials(() => loaded));
  }, [isNeeded]);
  return initials;
}

/** The search above a table. */
export function TableSearch({ query, onQuery }: Props) {
  const { t } = useWords();
  return (
    <Input
      allowClear
      className={styles["search"] ?? ""}
      aria-label={t("ui.table.search")}
      placeholder={t("ui.table.search")}
      value={query}
      onChange={(event) => onQuery(event.target.value)}
    />
  );
}
