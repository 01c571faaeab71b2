import type { FileReader } from "#main/secretariat/intake/file-reader.ts";
import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import type { Finding } from "#shared/finding.ts";
import { mergeFormerWinners, type FormerWinnerList } from "#shared/intake/merge-former-winners.ts";
import { readFormerWinners } from "#shared/intake/read-former-winners.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Reads the lists of former winners; one that cannot be read becomes a finding, as does having none where years are asked for. */
export async function readFormerTables(
  rules: RuleFile,
  parser: Pick<FileReader, "workbook">,
  delivery: DeliveryFolders,
  names: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly winners: readonly FormerWinner[]; readonly findings: readonly Finding[] }> {
  const { formerWinnerSource: source, formerWinnerYears } = rules.exclusions;
  const warn = (code: Finding["code"], at: string, details: Finding["details"]): Finding => ({
    severity: "warning",
    code,
    at,
    source,
    details,
  });
  if (names.length === 0 && formerWinnerYears.length > 0)
    return { winners: [], findings: [warn("former-winners-missing", "", {})] };
  const lists: FormerWinnerList[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const book = await parser.workbook(deliveredPath(delivery, name), signal);
    if ("fault" in book) {
      findings.push(warn("former-winners-unreadable", name, { reason: book.detail }));
      continue;
    }
    const read = readFormerWinners(rules, name, book.sheets);
    if (read.sheetsRead === 0) findings.push(warn("former-winners-not-understood", name, {}));
    lists.push({ book: name, winners: read.winners });
    findings.push(...read.findings);
  }
  const merged = mergeFormerWinners(lists);
  return { winners: merged.winners, findings: [...findings, ...merged.findings] };
}
