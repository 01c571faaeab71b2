import { BundleId } from "#shared/ids.ts";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import { planParts, type BundlePart, type Division } from "#shared/roster/plan-parts.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { digestsOfExperts } from "#main/secretariat/bundles/digests-of-experts.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { assignedTo } from "#main/secretariat/bundles/plan-seats.ts";

/** Ids are at most this long. */
const longestId = 80;

/** The parts of a division among the experts of a round, each with the source of its bundle; versions count on. */
export function partSources(
  db: SecretariatDatabase,
  source: BundleSource,
  division: Division,
  isWanted: (part: BundlePart) => boolean = () => true,
): readonly { readonly part: BundlePart; readonly source: BundleSource }[] {
  const order = source.rules.categories.map(({ id }) => id);
  const parts = planParts(division, source.experts, order).filter(isWanted);
  return parts.map((part, at) => ({ part, source: partSource(db, source, part, source.version + at) }));
}

function partSource(db: SecretariatDatabase, whole: BundleSource, part: BundlePart, version: number): BundleSource {
  const seated = new Set(part.experts);
  const experts = whole.experts.filter(({ id }) => seated.has(id));
  const named = { version, bundle: nameOf(whole, part, version), division: part.division, label: labelOf(whole, part) };
  const digestsBefore = digestsOfExperts(db, part.experts);
  // A bundle for all may be opened by an expert who joins later, so it holds everybody.
  if (part.division === "all") return { ...whole, ...named, digestsBefore };
  const opened = new Set(experts.flatMap((expert) => openedBy(whole, expert.id)));
  return {
    ...whole,
    ...named,
    experts,
    admitted: whole.admitted.filter(({ id }) => opened.has(id)),
    materials: whole.materials.filter((row) => opened.has(row.candidate)),
    digestsBefore,
  };
}

/** Whom an expert judges without those from whom the expert is recused: nobody else's files go into the part. */
function openedBy(source: BundleSource, id: ExpertId): CandidateId[] {
  const expert = source.experts.find((each) => each.id === id);
  if (expert === undefined) return [];
  return assignedTo(source, expert).filter(
    (candidate) => !source.recusals.some((recusal) => recusal.expert === id && recusal.candidate === candidate),
  );
}

function nameOf({ round }: BundleSource, { division, experts, categories }: BundlePart, version: number): BundleId {
  const base = `${round}-v${version}`;
  const ending = division === "all" ? "" : `-${(division === "expert" ? experts : categories).join("-")}`;
  const whole = `${base}${ending}`;
  return BundleId.parse(whole.length <= longestId ? whole : base);
}

function labelOf({ rules, experts }: BundleSource, part: BundlePart): string {
  if (part.division === "all") return "";
  if (part.division === "expert")
    return part.experts.map((id) => `${id} ${experts.find((each) => each.id === id)?.name ?? ""}`).join("、");
  return part.categories.map((id) => rules.categories.find((each) => each.id === id)?.title.zh ?? id).join("、");
}
