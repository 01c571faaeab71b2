import { describe, expect, it } from "vitest";
import { planCarryOver, type NewPanel, type OldWork } from "#main/expert/desk/plan-carry-over.ts";
import { smallRules } from "#tests/support/small-rules.ts";

const category = smallRules.categories[0];

const score = (candidate: string, criterion: string, tenths: number) => ({
  bundle: "b1",
  expert: "E01",
  candidate,
  criterion,
  tenths,
  savedAtMs: 1,
});

const sheet = (candidate: string, change: Readonly<Record<string, unknown>> = {}) => ({
  bundle: "b1",
  expert: "E01",
  candidate,
  state: "judging",
  by: "expert",
  reasonSealed: "",
  flagged: false,
  commentSealed: "",
  change: null,
  savedAtMs: 1,
  ...change,
});

/** The expert had c1, c2 and c3 with the digests 1, 2 and 3. */
const oldWork = (change: Readonly<Record<string, unknown>> = {}): OldWork =>
  ({
    seat: { cardDigests: { c1: "1", c2: "2", c3: "3" }, withdrawn: [], lastCandidate: "c2" },
    scores: [score("c1", "effect", 400), score("c2", "effect", 500), score("c3", "devotion", 300)],
    sheets: [],
    criterionComments: [],
    notes: [],
    phrases: [],
    visits: [],
    troubles: [],
    ...change,
  }) as unknown as OldWork;

/** Candidates with their digests; one without a digest is recused by the secretariat. */
const panel = (digests: Readonly<Record<string, string | null>>, of: typeof category = category): NewPanel =>
  ({
    order: Object.keys(digests),
    keys: Object.entries(digests)
      .filter(([, digest]) => digest !== null)
      .map(([candidate, digest]) => ({ candidate, digest })),
    categoryOf: () => of,
    hasMaterial: (_candidate: string, material: string) => material !== "gone",
  }) as unknown as NewPanel;

const same = { c1: "1", c2: "2", c3: "3" };

describe("an older bundle's work on a newer one", () => {
  it("comes along whole when nothing changed", () => {
    const plan = planCarryOver(oldWork(), panel(same));
    expect(plan).toMatchObject({ added: [], corrected: [], withdrawn: [], nowRecused: [], lastCandidate: "c2" });
    expect(plan.scores).toHaveLength(3);
    expect(plan.marks.size).toBe(0);
  });

  it("is told what is new in the expert's own order", () => {
    const plan = planCarryOver(oldWork(), panel({ c9: "9", c3: "x", c1: "1", c8: "8" }));
    expect(plan).toMatchObject({ added: ["c9", "c8"], corrected: ["c3"], withdrawn: ["c2"], lastCandidate: null });
    expect([...plan.marks]).toEqual([
      ["c3", "corrected"],
      ["c9", "added"],
      ["c8", "added"],
    ]);
    expect(plan.scores.map(({ candidate }) => candidate)).toEqual(["c1", "c3"]);
  });

  it("leaves behind what was scored of a candidate from whom the secretariat now recuses the expert", () => {
    const plan = planCarryOver(
      oldWork({ sheets: [sheet("c2", { commentSealed: "x" })] }),
      panel({ ...same, c2: null }),
    );
    expect(plan).toMatchObject({ nowRecused: ["c2"], withdrawn: [], sheets: [], lastCandidate: null });
    expect(plan.scores.map(({ candidate }) => candidate)).toEqual(["c1", "c3"]);
  });

  it("takes a candidate whose recusal was lifted for an added one", () => {
    expect(planCarryOver(oldWork(), panel({ ...same, c4: "4" })).added).toEqual(["c4"]);
  });

  it("does not ask an expert who stands aside to look again", () => {
    const work = oldWork({ sheets: [sheet("c1", { state: "recused", reasonSealed: "x" })] });
    const plan = planCarryOver(work, panel({ ...same, c1: "new" }));
    expect(plan.corrected).toEqual([]);
    expect(plan.sheets.map(({ candidate, state }) => [candidate, state])).toEqual([["c1", "recused"]]);
  });

  it("keeps a mark that was not looked at, and «added» before «corrected»", () => {
    const work = oldWork({ sheets: [sheet("c1", { change: "added" }), sheet("c2", { change: "corrected" })] });
    const plan = planCarryOver(work, panel({ ...same, c1: "new" }));
    expect(plan.corrected).toEqual(["c1"]);
    expect([...plan.marks]).toEqual([
      ["c1", "added"],
      ["c2", "corrected"],
    ]);
  });

  it("counts who was withdrawn over several bundles, less who came back", () => {
    const seat = { cardDigests: { c1: "1" }, withdrawn: ["c2", "c3"], lastCandidate: null };
    const plan = planCarryOver(oldWork({ seat, scores: [] }), panel({ c3: "3" }));
    expect(plan).toMatchObject({ withdrawn: ["c1"], added: ["c3"], allWithdrawn: ["c2", "c1"] });
  });

  it("leaves behind scores that the rubric of the newer bundle does not know or allow", () => {
    const [first] = category?.rubric.criteria ?? [];
    const narrow = { ...category, rubric: { ...category?.rubric, criteria: [{ ...first, maxTenths: 450 }] } };
    const plan = planCarryOver(oldWork(), panel(same, narrow as typeof category));
    expect(plan.scores.map(({ candidate, criterion }) => [candidate, criterion])).toEqual([["c1", "effect"]]);
  });

  it("leaves behind comments on criteria that the rubric does not know any more", () => {
    const said = (criterion: string) => ({
      bundle: "b1",
      expert: "E01",
      candidate: "c1",
      criterion,
      commentSealed: "x",
    });
    const plan = planCarryOver(oldWork({ criterionComments: [said("effect"), said("beauty")] }), panel(same));
    expect(plan.criterionComments.map(({ criterion }) => criterion)).toEqual(["effect"]);
  });

  it("lets a visit end at no material when that one is gone", () => {
    const visits = ["m-1", "gone"].map((lastMaterial, at) => ({ candidate: `c${at + 1}`, lastMaterial, lastPage: 2 }));
    const plan = planCarryOver(oldWork({ visits }), panel(same));
    expect(plan.visits).toEqual([
      { candidate: "c1", lastMaterial: "m-1", lastPage: 2 },
      { candidate: "c2", lastMaterial: null, lastPage: null },
    ]);
  });
});
