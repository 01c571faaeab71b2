import type { Expert } from "#shared/domain/expert.ts";
import type { Finding } from "#shared/finding.ts";
import type { Catalogue, RosterSeat } from "#shared/formats/bundle.ts";
import type { CandidateId } from "#shared/ids.ts";
import { createSeeded } from "#shared/seeded.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { createSlipCode, slipKeys } from "#main/signing/slip-code.ts";

/** A seat of the roster and the code that goes on paper only. */
export interface PlannedSeat {
  readonly seat: RosterSeat;
  readonly code: string;
}

/** One seat and one slip for every expert, with an order of candidates that is the expert's own and never changes. */
export function planSeats(
  source: Pick<BundleSource, "bundle" | "experts" | "recusals" | "rules">,
  catalogue: Catalogue,
  randomBytes: (size: number) => Uint8Array,
): { readonly seats: readonly PlannedSeat[]; readonly findings: readonly Finding[] } {
  // One salt for all: a laptop then stretches a typed code once, not once per expert. The codes hold 100 random bits.
  const salt = randomBytes(16);
  const seats = source.experts.map((expert): PlannedSeat => {
    const slip = Buffer.from(randomBytes(8)).toString("hex");
    const code = createSlipCode(randomBytes);
    const slipKey = toBase64(slipKeys(code, salt).signing.publicKey);
    const order = orderOf(source, catalogue, expert);
    const recused = source.recusals
      .filter((recusal) => recusal.expert === expert.id && order.includes(recusal.candidate))
      .map(({ candidate, reason }) => ({ candidate, reason }));
    return { code, seat: { expert, slip, slipKey, salt: toBase64(salt), order, recused } };
  });
  const findings = seats.filter(({ seat }) => seat.order.length === seat.recused.length).map(nothingToJudge);
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

const nothingToJudge = ({ seat }: PlannedSeat): Finding => ({
  severity: "warning",
  code: "bundle-expert-without-candidates",
  at: seat.expert.id,
  source: "",
  details: { name: seat.expert.name },
});
