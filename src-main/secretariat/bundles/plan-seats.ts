import type { Expert } from "#shared/domain/expert.ts";
import type { Finding } from "#shared/finding.ts";
import type { Envelope } from "#shared/formats/bundle.ts";
import type { CandidateId } from "#shared/ids.ts";
import { createSeeded } from "#shared/seeded.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";

/** What an expert is to judge, in an order that is the expert's own and never changes, and from whom recused. */
export interface PlannedSeat {
  readonly expert: Expert;
  readonly order: readonly CandidateId[];
  readonly recused: Envelope["recused"];
}

type SeatSource = Pick<BundleSource, "bundle" | "experts" | "everyone" | "recusals" | "rules" | "splits">;

/** One seat for every expert; a finding for those who have nobody to judge. */
export function planSeats(source: SeatSource): {
  readonly seats: readonly PlannedSeat[];
  readonly findings: readonly Finding[];
} {
  const candidates = new Map(source.everyone.map((candidate) => [candidate.id, candidate]));
  const seats = source.experts.map((expert): PlannedSeat => {
    const order = assignedTo(source, expert);
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

/** Whom an expert is given, the recused among them, category by category and shuffled for the expert within each. */
export function assignedTo(
  source: Pick<SeatSource, "bundle" | "everyone" | "rules" | "splits">,
  expert: Expert,
): CandidateId[] {
  const chance = createSeeded(`${source.bundle}:${expert.id}`);
  return source.rules.categories
    .filter((category) => expert.categories.includes(category.id))
    .flatMap((category) => {
      const split = source.splits.get(category.id)?.seats.filter(({ experts }) => experts.includes(expert.id));
      const own = split && new Set(split.map(({ candidate }) => candidate));
      const given = source.everyone.filter(({ id, category: of }) => of === category.id && own?.has(id) !== false);
      return chance.shuffle(given.map(({ id }) => id).sort());
    });
}

const nothingToJudge = ({ expert }: PlannedSeat): Finding => ({
  severity: "warning",
  code: "bundle-expert-without-candidates",
  at: expert.id,
  source: "",
  details: { name: expert.name },
});
