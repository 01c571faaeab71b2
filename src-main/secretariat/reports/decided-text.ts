import type { DecidedStanding } from "#shared/scoring/decided-standings.ts";

const words: Readonly<Record<DecidedStanding["state"], string>> = {
  withdrawn: "退出",
  promoted: "递补入选",
  deviated: "决定入选",
  passedOver: "让出",
};

/** What a recorded decision made of a candidate, with its number; undefined where none names the candidate. */
export function decidedText(decided: ReadonlyMap<string, DecidedStanding>, id: string): string | undefined {
  const standing = decided.get(id);
  return standing && `${words[standing.state]}（第 ${String(standing.number)} 号决定）`;
}
