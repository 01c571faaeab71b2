import type { ReactNode } from "react";
import { useWords } from "#renderer/lib/language.ts";
import type { Query } from "#renderer/lib/use-query.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props<Value> {
  readonly query: Query<Value> & { readonly reload: () => void };
  readonly children: (value: Value) => ReactNode;
}

/** Shows an answer when it is there, and until then why not. */
export function Loaded<Value>({ query, children }: Props<Value>) {
  const { t } = useWords();
  if (query.state === "loading") return <p role="status">{t("ui.loading")}</p>;
  if (query.state === "failed") return <ProblemBox problem={query.problem} onRetry={query.reload} />;
  return children(query.value);
}
