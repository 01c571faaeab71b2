import type { CandidateId } from "#shared/ids.ts";
import type { EvidenceDifference, EvidenceStep, ReplayedStep } from "#shared/words/evidence-steps.ts";
import { checkCorrections } from "#main/secretariat/evidence/check-corrections.ts";
import { checkCoverage } from "#main/secretariat/evidence/check-coverage.ts";
import { checkDecisions } from "#main/secretariat/evidence/check-decisions.ts";
import { checkRanks, checkScores, checkTies, type FiguredCategory } from "#main/secretariat/evidence/check-figures.ts";
import { checkFreeze } from "#main/secretariat/evidence/check-freeze.ts";
import { checkJournal, hasJournal } from "#main/secretariat/evidence/check-journal.ts";
import { checkCode, checkReserve, checkSeats, checkVotes } from "#main/secretariat/evidence/check-outcome.ts";
import { checkPackSignature, packSigner } from "#main/secretariat/evidence/check-pack-signature.ts";
import { checkPaper, openPaper, scoresOfPaper } from "#main/secretariat/evidence/check-paper.ts";
import { checkFiles, checkRecord, checkRules } from "#main/secretariat/evidence/check-record.ts";
import { checkRunOffs } from "#main/secretariat/evidence/check-run-offs.ts";
import { checkCertificates, checkSignatures, openSigned } from "#main/secretariat/evidence/check-signers.ts";
import { first } from "#main/secretariat/evidence/difference.ts";
import { openPack, type OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { rankingInput } from "#main/secretariat/evidence/ranking-input.ts";
import { categoryTables, outcomeByFigures } from "#main/secretariat/selection/category-table.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

/** How a replay ended; the code is that of a result that agrees. */
export interface Replay {
  readonly steps: readonly ReplayedStep[];
  readonly resultCode: string | undefined;
}

/**
 * Redoes the result from the files of a pack, step by step; ends after the first step that differs.
 *
 * Later steps rest on earlier ones: nothing is computed from a file whose hash or signature does not hold.
 */
export function replay(files: ReadonlyMap<string, Buffer>): Replay {
  const opened = openPack(files);
  if (!opened.ok) return { steps: [{ step: "bag", difference: opened.error }], resultCode: undefined };
  const steps: ReplayedStep[] = [];
  for (const [step, walk] of stepsOf(opened.value)) {
    const difference = first(walk);
    const key = step === "signed" ? packSigner(opened.value) : undefined;
    steps.push({ step, ...(key === undefined ? {} : { key }), difference });
    if (difference !== undefined) return { steps, resultCode: undefined };
  }
  return { steps, resultCode: opened.value.result.resultCode };
}

type Step = readonly [EvidenceStep, Iterable<EvidenceDifference | undefined>];

// A generator, so that a step is prepared only once those before it agree.
function* stepsOf(pack: OpenedPack): Iterable<Step> {
  yield ["bag", []];
  yield packSigner(pack) === undefined ? ["unsigned", []] : ["signed", checkPackSignature(pack)];
  yield ["rules", checkRules(pack)];
  yield ["record", checkRecord(pack)];
  yield ["files", checkFiles(pack)];
  const scores = openSigned(pack);
  yield ["signatures", checkSignatures(pack, scores)];
  yield ["certificates", checkCertificates(pack, scores)];
  const papers = openPaper(pack);
  if (pack.record.paperEntries.length > 0) yield ["paper", checkPaper(pack, papers)];
  const counted = new Map([...scores, ...scoresOfPaper(pack, papers)]);
  yield ["coverage", checkCoverage(pack, counted)];
  const input = rankingInput(pack, counted);
  yield ["freeze", checkFreeze(pack, input)];
  yield ["corrections", checkCorrections(pack, input)];
  const figured = figuredCategories(pack, input);
  yield ["scores", checkScores(figured)];
  yield ["ranks", checkRanks(figured)];
  yield ["ties", checkTies(figured)];
  yield ["votes", votesAndRunOffs(pack, figured, input)];
  yield ["decisions", checkDecisions(pack, input)];
  const tables = categoryTables(input);
  yield ["seats", checkSeats(tables, pack)];
  yield ["reserve", checkReserve(tables, pack)];
  yield ["code", checkCode(tables, input, pack)];
  yield hasJournal(pack) ? ["journal", checkJournal(pack)] : ["noJournal", []];
}

function* votesAndRunOffs(
  pack: OpenedPack,
  figured: readonly FiguredCategory[],
  input: RankingInput,
): Iterable<EvidenceDifference | undefined> {
  yield* checkRunOffs(pack, input);
  yield* checkVotes(figured, input, pack.record.practice);
}

function figuredCategories({ rules, result }: OpenedPack, input: RankingInput): FiguredCategory[] {
  const names = new Map(input.candidates.map(({ id, name }) => [id, name]));
  return rules.categories.map((category, at) => {
    const found = result.categories[at];
    return {
      category,
      outcome: outcomeByFigures(input, category),
      found: found?.id === category.id ? found : undefined,
      decimals: rules.aggregation.printedDecimals,
      label: (id: CandidateId) => `${id} ${names.get(id) ?? ""}`.trim(),
    };
  });
}
