import type { RuleFile } from "#shared/rules/rule-file.ts";

/** A moment as people of the round read it: `2023-12-18 16:02:07`, in the round's own time zone. */
export const localTime = (atMs: number, { deadline }: Pick<RuleFile, "deadline">): string =>
  new Date(atMs + deadline.utcOffsetMinutes * 60_000).toISOString().slice(0, 19).replace("T", " ");
