import type { Expert } from "#shared/domain/expert.ts";
import type { Finding } from "#shared/finding.ts";
import type { Catalogue, Envelope } from "#shared/formats/bundle.ts";
import type { CandidateId } from "#shared/ids.ts";
import { createSeeded } from "#shared/seeded.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";

/** What an expert is to judge, in an order that is the expert's own and never changes, and from whom recused. */
export interface PlannedSeat {
  readonly expert: Expert;
  readonly order: readonly CandidateId[];
  readonly recused: Envelope["recused"];
}

/** One seat for every expert; a finding for those who have nobody to judge. */
export function planSeats(
  source: Pick<BundleSource, "bundle" | "experts" | "recusals" | "rules">,
  catalogue: Catalogue,
): { readonly seats: readonly PlannedSeat[]; readonly findings: readonly Finding[] } {
  const candidates = new Map(catalogue.candidates.map((candidate) => [candidate.id, candidate]));
  const seats = source.experts.map((expert): PlannedSeat => {
    const order = orderOf(source, catalogue, expert);
    const assigned = new Set(order);
    const recused = source.recusals
      .filter((recusal) => recusal.expert === expert.id && assigned.has(recusal.candidate))
      .flatMap(({ candidate, reason }) => {
        const known = candidates.get(candidate);
        if (known === undefined) return [];
        const { category, name, unitName, place } = known;
        return [{ candidate, reason, category, name, unitName, place }];
      });
    return { expert, order, recused };
  });
  const findings = seats.filter(({ order, recused }) => order.length === recused.length).map(nothingToJudge);
  return { seats, findings };
}

function orderOf(source: Pick<BundleSource, "bundle" | "rules">, catalogue: Catalogue, expert: Expert): CandidateId[] {
  const chance = createSeeded(`${source.bundle}:${expert.id}`);
  return source.rules.categories
    .filter((category) => expert.categories.includes(category.id))
    .flatMap((category) => {
      const ofCategory = catalogue.candidates.filter((candidate) => candidate.category === category.id);
      return chance.shuffle(ofCategory.map(({ id }) => id).sort());
    });
}

const nothingToJudge = ({ expert }: PlannedSeat): Finding => ({
  severity: "warning",
  code: "bundle-expert-without-candidates",
  at: expert.id,
  source: "",
  details: { name: expert.name },
});
