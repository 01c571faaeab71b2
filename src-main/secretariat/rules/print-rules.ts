import type { CallContext } from "#main/world.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { compareRules } from "#shared/rules/describe/compare-rules.ts";
import { describeRules } from "#shared/rules/describe/describe-rules.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { frozenByOf } from "#main/secretariat/rules/freeze-rules.ts";
import { readRuleSource } from "#main/secretariat/rules/read-source.ts";
import { writeInto } from "#main/secretariat/rules/write-file.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";

const shortHash = (hash: string): string => hash.slice(0, 8).toUpperCase();

/** Writes the page on which two people check the rules of a round. */
export async function printRules(input: Input<"rules/print">, context: CallContext): Promise<Answer<"rules/print">> {
  const opened = openRound(context, input.round);
  if (!opened.ok) return opened;
  const { rules, row } = opened.value;
  const { rulesSheetPdf } = await import("#main/paper/rules-sheet.ts");
  const { bytes, pages } = await rulesSheetPdf({
    font: context.assets.font,
    title: rules.title,
    version: rules.version,
    ruleHash: row.ruleHash,
    practice: row.practice,
    writtenAt: localTime(context.now(), rules),
    frozenAt: row.rulesFrozenAtMs === null ? undefined : localTime(row.rulesFrozenAtMs, rules),
    frozenBy: frozenByOf(row.rulesFrozenBy),
    sheets: describeRules(rules, input.language),
    language: input.language,
  });
  const name = `规则核对页-v${String(rules.version)}-${shortHash(row.ruleHash)}-${input.language}.pdf`;
  const written = writeInto(context, input.target, name, bytes);
  return written.ok ? ok({ path: written.value.path, pages }) : written;
}

/** Writes what differs between the rules of a round and those of another source. */
export async function printComparison(
  input: Input<"rules/print-comparison">,
  context: CallContext,
): Promise<Answer<"rules/print-comparison">> {
  const opened = openRound(context, input.round);
  if (!opened.ok) return opened;
  const other = readRuleSource(context, input.source);
  if (!other.ok) return other;
  const { rules, row } = opened.value;
  const differences = compareRules(other.value.rules, rules, input.language);
  const { comparisonSheetPdf } = await import("#main/paper/comparison-sheet.ts");
  const { bytes } = await comparisonSheetPdf({
    font: context.assets.font,
    practice: row.practice,
    writtenAt: localTime(context.now(), rules),
    older: { name: input.sourceName, ruleHash: other.value.ruleHash },
    newer: { name: `${rules.title[input.language]} · v${String(rules.version)}`, ruleHash: row.ruleHash },
    differences,
    language: input.language,
  });
  const name = `规则比较-${shortHash(other.value.ruleHash)}-${shortHash(row.ruleHash)}-${input.language}.pdf`;
  const written = writeInto(context, input.target, name, bytes);
  return written.ok ? ok({ path: written.value.path, differences: differences.length }) : written;
}
