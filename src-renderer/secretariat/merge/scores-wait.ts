import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";

/** What has to be done before score files can be looked at. */
export type ScoresWait = "no-key" | "locked" | "frozen" | "busy";

/** What comes before a file that was opened in the file manager can be looked at; `undefined` when nothing does. */
export function scoresWait(
  { frozenAtMs, organiserKey }: Pick<RoundOverview, "frozenAtMs" | "organiserKey">,
  isOpen: boolean,
  isBusy: boolean,
): ScoresWait | undefined {
  if (frozenAtMs !== null) return "frozen";
  if (organiserKey === null) return "no-key";
  if (!isOpen) return "locked";
  return isBusy ? "busy" : undefined;
}
