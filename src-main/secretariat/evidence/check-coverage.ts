import type { ScoreForm } from "#shared/domain/score.ts";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { newestFiles } from "#main/secretariat/evidence/check-record.ts";
import type { CountedScores } from "#main/secretariat/evidence/check-signers.ts";
import { compare, presence } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** In each file that counts, everybody assigned has one complete form within the rubric, and nobody else has any. */
export function* checkCoverage(pack: OpenedPack, scores: CountedScores): Walk {
  for (const { sha256 } of newestFiles(pack.record).values()) {
    const document = scores.get(sha256)?.document;
    if (document !== undefined) yield* checkDocument(pack, document);
  }
}

function* checkDocument(
  { record, rules }: OpenedPack,
  { expert, bundle, forms }: Pick<ScoreDocument, "expert" | "bundle" | "forms">,
): Walk {
  const seat = record.bundles.find((one) => one.bundle === bundle)?.seats.find((one) => one.expert === expert);
  const assigned = new Set<string>(seat?.assigned);
  const recused = new Set<string>(record.recusals.flatMap((one) => (one.expert === expert ? [one.candidate] : [])));
  const categories = new Map<string, string>(record.candidates.map(({ id, category }) => [id, category]));
  const byCandidate = Map.groupBy(forms, ({ candidate }): string => candidate);
  for (const id of [...new Set([...assigned, ...byCandidate.keys()])].sort()) {
    const [form, ...more] = byCandidate.get(id) ?? [];
    const count = form === undefined ? 0 : 1 + more.length;
    const allowed = assigned.has(id) ? 1 : recused.has(id) ? Math.min(count, 1) : 0;
    yield compare(`${expert} ${id}`, "forms", allowed, count);
    if (form === undefined) continue;
    const criteria = rules.categories.find((one) => one.id === categories.get(id))?.rubric.criteria ?? [];
    yield* checkForm(`${expert} ${id}`, form, recused.has(id), criteria);
  }
}

function* checkForm(label: string, form: ScoreForm, isRecused: boolean, criteria: readonly Criterion[]): Walk {
  const judging = form.standing.state === "judging";
  if (isRecused) yield compare(label, "standing", "@recused", judging ? "@judging" : "@recused");
  const scored = form.cells.flatMap(({ criterion, cell }) =>
    cell.state === "scored" ? [{ criterion, tenths: cell.tenths }] : [],
  );
  for (const { id, maxTenths, stepTenths } of criteria) {
    const own = scored.filter(({ criterion }) => criterion === id);
    const [score] = own;
    yield compare(`${label} ${id}`, "presence", presence(judging), presence(own.length === 1));
    if (score !== undefined && (score.tenths > maxTenths || score.tenths % stepTenths !== 0))
      yield {
        subject: `${label} ${id}`,
        fact: "tenths",
        expected: `0..${String(maxTenths)} / ${String(stepTenths)}`,
        found: String(score.tenths),
      };
  }
  const known = new Set(criteria.map(({ id }) => id));
  for (const { criterion } of scored)
    if (!known.has(criterion)) yield compare(`${label} ${criterion}`, "presence", "@missing", "@present");
}
