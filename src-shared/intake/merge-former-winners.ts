import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { Finding } from "#shared/finding.ts";

/** The winners of one list. */
export interface FormerWinnerList {
  readonly book: string;
  readonly winners: readonly FormerWinner[];
}

/** All winners of several lists, each once, and a remark for each list that repeats an earlier one. */
export function mergeFormerWinners(lists: readonly FormerWinnerList[]): {
  readonly winners: readonly FormerWinner[];
  readonly findings: readonly Finding[];
} {
  const known = new Map<string, FormerWinner>();
  const findings: Finding[] = [];
  for (const { book, winners } of lists) {
    const repeated = winners.flatMap((winner) => known.get(keyOf(winner)) ?? []);
    for (const winner of winners) if (!known.has(keyOf(winner))) known.set(keyOf(winner), winner);
    const [first] = repeated;
    if (first === undefined) continue;
    const details = { rows: repeated.length, name: first.name, other: first.at };
    findings.push({ severity: "remark", code: "former-winners-repeated", at: book, source: "通知要点 §5", details });
  }
  return { winners: [...known.values()], findings };
}

const keyOf = ({ year, category, name }: FormerWinner): string => `${String(year)}|${category}|${normaliseName(name)}`;
