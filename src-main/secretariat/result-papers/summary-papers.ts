import { controlCode } from "#shared/control-code.ts";
import type { CandidateOutcome } from "#shared/scoring/category-outcome.ts";
import { decidedStandings } from "#shared/scoring/decided-standings.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { compareKeys } from "#shared/scoring/select.ts";
import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { reservePdf } from "#main/paper/result/reserve-sheet.ts";
import { summaryPdf, type SummaryCategory, type SummaryRow } from "#main/paper/result/summary-sheet.ts";
import { isFromPaper } from "#main/secretariat/merge/files-in-force.ts";
import { changeLines } from "#main/secretariat/reports/change-lines.ts";
import { decidedText } from "#main/secretariat/reports/decided-text.ts";
import { voteGround } from "#main/secretariat/reports/record-sheets.ts";
import { missingText, shortLines } from "#main/secretariat/reports/short-text.ts";
import { standingText } from "#main/secretariat/reports/standing-text.ts";
import { lineCandidate } from "#main/secretariat/result-papers/candidate-reasons.ts";
import { exactDifference } from "#main/secretariat/result-papers/exact-difference.ts";
import { namedIn, type PaperFile, type PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { highestCopy } from "#main/secretariat/result-papers/printings.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";

/** Every total of every expert, ranks and results, with a place to sign for everybody. */
export async function summaryPapers(source: PaperSource): Promise<PaperFile[]> {
  const { bytes } = await summaryPdf(
    source.head,
    source.tables.map((table) => summaryOf(source, table)),
  );
  const name = namedIn(source.head.language, "归档/评审结果汇总表（签字）", ".pdf");
  return [{ name, bytes, about: source.tables.map(({ category }) => category.id) }];
}

function summaryOf(source: PaperSource, table: CategoryTable): SummaryCategory {
  const { category, experts } = table;
  return {
    title: category.title[source.head.language],
    copy: source.copyOf("summary", category.id),
    experts: experts.map(({ id, name }) => ({ id, name })),
    rows: summaryRows(source, table),
    basis: [...basisOf(source, table), ...shortLines(source.frozen.input, table, source.head.language)],
  };
}

/** Candidates by rank, those without one last. */
function summaryRows({ frozen, head: { language } }: PaperSource, table: CategoryTable): SummaryRow[] {
  const { outcome, totals, result } = table;
  const { input } = frozen;
  const decided = decidedStandings(result.decisions ?? []);
  const named = new Map(input.candidates.map((one) => [one.id, one]));
  const byId = new Map(outcome.candidates.map((one) => [one.id, one]));
  const ordered = outcome.ordered.flatMap((id) => byId.get(id) ?? []);
  const last = lineCandidate(table)?.score;
  const decimals = input.round.rules.aggregation.printedDecimals;
  return [...ordered, ...outcome.candidates.filter(({ rank }) => rank === undefined)].map((one) => {
    const { name = one.id, unit = "" } = named.get(one.id) ?? {};
    const isRanked = one.rank !== undefined && one.score !== undefined;
    return {
      ...{ rank: one.rank === undefined ? "—" : String(one.rank), name, unit },
      totals: (totals[one.id] ?? []).map(({ state, printed, dropped }) => ({
        text: state === "scored" ? printed : state === "blank" ? "" : words[state][language],
        dropped,
      })),
      score: isRanked ? printHalfUp(one.score, decimals) : "",
      gap: isRanked && last !== undefined ? exactDifference(one.score, last, decimals) : "",
      result: decidedText(decided, one.id, language) ?? standingText(one, outcome, language),
    };
  });
}

function basisOf({ frozen, head: { language } }: PaperSource, table: CategoryTable): string[] {
  const { result, experts } = table;
  const { input, freeze } = frozen;
  const { rules } = input.round;
  const { aggregation } = rules;
  const names = new Map(input.candidates.map(({ id, name }) => [id, name]));
  const { vote } = result;
  const comma = language === "zh" ? "、" : ", ";
  const typed = experts.flatMap(({ id, name }) => {
    const file = input.scores.inForce.get(id);
    return file !== undefined && isFromPaper(file) ? [`${id} ${name}`] : [];
  });
  const method = { minimum: aggregation.trimMinimum, trim: aggregation.trim, missing: missingText(rules, language) };
  const people = { by: freeze.frozenBy, witness: freeze.witness };
  return [
    fillSentence(words.method, language, { ...method, decimals: aggregation.printedDecimals }),
    fillSentence(words.frozen, language, {
      ...people,
      at: localTime(freeze.frozenAtMs, rules),
      hash: controlCode(freeze.stateHash),
    }),
    ...(freeze.exception === "" ? [] : [fillSentence(words.exception, language, { reason: freeze.exception })]),
    vote === undefined
      ? words.noTie[language]
      : (vote.demonstration ? words.demonstration[language] : "") +
        fillSentence(words.vote, language, {
          ...{ group: vote.group.length, seats: result.openSeats, by: vote.recordedBy, witness: vote.witness },
          tally: vote.tally
            .map(({ candidate, votes }) =>
              fillSentence(words.votes, language, { name: names.get(candidate) ?? "", n: votes }),
            )
            .join(language === "zh" ? "，" : ", "),
          chosen: vote.chosen.map((id) => names.get(id) ?? "").join(comma),
          reason: voteGround(vote, language),
        }),
    ...(typed.length === 0 ? [] : [fillSentence(words.typed, language, { experts: typed.join(comma) })]),
    ...changeLines(input, table, language),
  ];
}

/** Who comes next, in order; exact equals share a place. */
export async function reservePapers({ frozen, tables, head, copyOf }: PaperSource): Promise<PaperFile[]> {
  const { input } = frozen;
  const decimals = input.round.rules.aggregation.printedDecimals;
  const named = new Map(input.candidates.map((one) => [one.id, one]));
  const about = tables.map(({ category }) => category.id);
  const { bytes } = await reservePdf(
    head,
    tables.map((table) => {
      const { category, outcome } = table;
      const byId = new Map(outcome.candidates.map((one) => [one.id, one]));
      const last = lineCandidate(table)?.score;
      let place = 0;
      const rows = outcome.reserve.flatMap((id, at) => {
        const one = byId.get(id);
        if (one?.score === undefined) return [];
        const before = byId.get(outcome.reserve[at - 1] ?? id);
        if (before === undefined || before.id === id || !isEqual(before, one)) place = at + 1;
        const { name = "", unit = "" } = named.get(id) ?? {};
        const score = printHalfUp(one.score, decimals);
        const gap = last === undefined ? "" : exactDifference(one.score, last, decimals);
        return [{ place: String(place), name, unit, score, gap }];
      });
      return { title: category.title[head.language], rows };
    }),
    highestCopy(about.map((id) => copyOf("reserve", id))),
  );
  return [{ name: namedIn(head.language, "归档/递补名单（不公开）", ".pdf"), bytes, about }];
}

const isEqual = (a: CandidateOutcome, b: CandidateOutcome): boolean =>
  a.score !== undefined &&
  b.score !== undefined &&
  compareKeys([a.score, ...a.tieValues], [b.score, ...b.tieValues]) === 0;
