import type { ConverterKind, ConverterState } from "#shared/ipc/converter-calls.ts";
import type { Query } from "#renderer/lib/use-query.ts";

/** What a build is to have converted: by programs that are there and not switched off. */
export const convertedKinds = (
  query: Query<{ readonly converters: readonly ConverterState[] }>,
): readonly ConverterKind[] =>
  query.state === "ready"
    ? query.value.converters.filter(({ standing, used }) => standing === "ready" && used).map(({ kind }) => kind)
    : [];
