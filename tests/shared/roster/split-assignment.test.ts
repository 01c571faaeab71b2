import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateId, ExpertId } from "#shared/ids.ts";
import { assignmentFigures, assignmentGaps } from "#shared/roster/assignment-figures.ts";
import type { Assignment } from "#shared/roster/assignment.ts";
import { splitAssignment, type SplitInput } from "#shared/roster/split-assignment.ts";

const candidates = (count: number): CandidateId[] =>
  Array.from({ length: count }, (_, at) => CandidateId.parse(`c${String(at + 1).padStart(3, "0")}`));
const experts = (count: number): ExpertId[] =>
  Array.from({ length: count }, (_, at) => ExpertId.parse(`E${String(at + 1).padStart(2, "0")}`));
const nobody = (): boolean => false;

function split(input: Partial<SplitInput> & Pick<SplitInput, "candidates" | "experts" | "perCandidate">): Assignment {
  const made = splitAssignment({ seed: "1", isRecused: nobody, ...input });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

const spread = (loads: readonly number[]): number => Math.max(...loads) - Math.min(...loads);

describe("splitting the work of a panel", () => {
  it("makes the balanced design of seven experts in blocks of three where there is one", () => {
    const panel = experts(7);
    const { seats } = split({ candidates: candidates(7), experts: panel, perCandidate: 3 });
    expect(assignmentFigures(seats, panel)).toEqual({
      loads: [3, 3, 3, 3, 3, 3, 3],
      fewestTogether: 1,
      mostTogether: 1,
      connected: true,
    });
  });

  it("is even and connected at the size of a real category, and keeps recusals out", () => {
    const panel = experts(9);
    const recused = new Set(["E01 c003", "E01 c004", "E05 c004", "E09 c120"]);
    const isRecused: SplitInput["isRecused"] = (expert, candidate) => recused.has(`${expert} ${candidate}`);
    const { seats } = split({ candidates: candidates(120), experts: panel, perCandidate: 5, isRecused });
    const figures = assignmentFigures(seats, panel);
    expect(spread(figures.loads)).toBeLessThanOrEqual(1);
    expect(figures.mostTogether - figures.fewestTogether).toBeLessThanOrEqual(1);
    expect(figures.connected).toBe(true);
    for (const { candidate, experts: own } of seats) for (const id of own) expect(isRecused(id, candidate)).toBe(false);
  });

  it("gives every candidate as many different experts as asked, with loads at most one apart", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.string(),
        (panelSize, count, wanted, seed) => {
          const perCandidate = Math.min(wanted, panelSize);
          const panel = experts(panelSize);
          const { seats } = split({ candidates: candidates(count), experts: panel, perCandidate, seed });
          for (const seat of seats) expect(new Set(seat.experts).size).toBe(perCandidate);
          const figures = assignmentFigures(seats, panel);
          expect(spread(figures.loads)).toBeLessThanOrEqual(1);
          // A graph of n experts and c candidates hangs together only with n + c - 1 edges or more.
          if (perCandidate * count >= panelSize + count - 1) expect(figures.connected).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("never seats a recused expert, and names the candidates for whom too few experts are left", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const panel = experts(5);
          const all = candidates(rows.length);
          const isRecused: SplitInput["isRecused"] = (expert, candidate) =>
            rows[all.indexOf(candidate)]?.[panel.indexOf(expert)] === true;
          const made = splitAssignment({ candidates: all, experts: panel, perCandidate: 2, seed: "s", isRecused });
          const short = all.filter((id) => panel.filter((expert) => !isRecused(expert, id)).length < 2);
          expect(made.ok ? [] : made.error.candidates).toEqual(short);
          if (!made.ok) return;
          for (const seat of made.value.seats) {
            expect(seat.experts).toHaveLength(2);
            for (const expert of seat.experts) expect(isRecused(expert, seat.candidate)).toBe(false);
          }
        },
      ),
    );
  });

  it("is repeated by its seed whatever the order of the lists, and differs under another", () => {
    const input = { candidates: candidates(30), experts: experts(9), perCandidate: 4 };
    const turned = { ...input, candidates: input.candidates.toReversed(), experts: input.experts.toReversed() };
    expect(split({ ...turned, seed: "20231210" })).toEqual(split({ ...input, seed: "20231210" }));
    expect(split({ ...input, seed: "20231211" }).seats).not.toEqual(split({ ...input, seed: "20231210" }).seats);
  });

  it("keeps what still fits of an earlier split when candidates and recusals change", () => {
    const panel = experts(6);
    const kept = split({ candidates: candidates(12), experts: panel, perCandidate: 3 });
    const isRecused: SplitInput["isRecused"] = (expert, candidate) => expert === "E01" && candidate === "c001";
    const next = split({ candidates: candidates(14), experts: panel, perCandidate: 3, isRecused, kept, seed: "2" });
    for (const seat of kept.seats) {
      const now = next.seats.find(({ candidate }) => candidate === seat.candidate)?.experts ?? [];
      const stays = seat.experts.filter((expert) => !isRecused(expert, seat.candidate));
      expect(now).toEqual(expect.arrayContaining(stays));
      expect(now).toHaveLength(3);
    }
    expect(spread(assignmentFigures(next.seats, panel).loads)).toBeLessThanOrEqual(1);
  });
});

describe("a split that no longer fits", () => {
  it("names who is not given to anybody, which pairs fell away and who has nothing", () => {
    const plan: Assignment = {
      perCandidate: 2,
      seed: "1",
      seats: [
        { candidate: CandidateId.parse("c001"), experts: experts(2) },
        { candidate: CandidateId.parse("c009"), experts: experts(2) },
      ],
    };
    const gaps = assignmentGaps(plan, candidates(2), experts(3).slice(1), (expert) => expert === "E02");
    expect(gaps).toEqual({
      unassigned: ["c002"],
      broken: [
        { candidate: "c001", expert: "E01" },
        { candidate: "c001", expert: "E02" },
      ],
      idle: ["E03"],
    });
  });
});
