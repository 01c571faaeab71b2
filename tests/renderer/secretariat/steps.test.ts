import { expect, test } from "vitest";
import { CategoryId, RoundId } from "#shared/ids.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { Say } from "#renderer/lib/language.ts";
import { isStepId, nextStep, stepIds, stepsOf } from "#renderer/secretariat/steps.ts";

const category = {
  id: CategoryId.parse("volunteer"),
  title: { zh: "最美科技志愿者", en: "Volunteer" },
  seats: 30,
  nominated: 0,
  admitted: 0,
  correction: 0,
  rejected: 0,
  undecided: 0,
  experts: 0,
};
const fresh: RoundOverview = {
  round: RoundId.parse("r1"),
  title: { zh: "活动", en: "Round" },
  practice: false,
  createdAtMs: 0,
  ruleHash: "00",
  rulesFrozenAtMs: null,
  intakeAtMs: null,
  deliveryFolder: null,
  categories: [category],
  experts: 0,
  marked: 0,
  organiserKey: null,
  bundles: 0,
  scoreFiles: 0,
  frozenAtMs: null,
  openTies: 0,
  resultCode: null,
};
const screened: RoundOverview = {
  ...fresh,
  rulesFrozenAtMs: 1,
  intakeAtMs: 2,
  experts: 9,
  categories: [{ ...category, nominated: 40, admitted: 38, undecided: 2, experts: 9 }],
};
const names = ((name: string) => name) as unknown as Say;
const states = (round: RoundOverview): readonly string[] => stepsOf(round, names).map((step) => step.state);

test("a new round begins with its rules", () => {
  expect(nextStep(fresh)).toBe("rules");
  expect(states(fresh)).toEqual(["current", "todo", "todo", "todo", "todo", "todo", "todo", "todo", "todo", "todo"]);
});

test("undecided candidates come before the bundle, and hold nobody up once it is built", () => {
  expect(nextStep(screened)).toBe("screening");
  expect(nextStep({ ...screened, bundles: 1 })).toBe("merge");
  expect(states({ ...screened, bundles: 1 })[2]).toBe("attention");
});

test("a key without a bundle is a bundle step under way, and says so", () => {
  const decided = {
    ...screened,
    categories: [{ ...category, nominated: 38, admitted: 38, experts: 9 }],
    organiserKey: {
      keyId: "0f3a91c277d05b1e",
      fingerprint: "0F3A 91C2 77D0 5B1E",
      fingerprintWords: { zh: [], en: [] },
      recipient: "age1",
      people: 2,
      createdAtMs: 3,
    },
  } as const;
  expect(nextStep(decided)).toBe("bundle");
  expect(stepsOf(decided, names)[5]).toMatchObject({ state: "current", detail: "desk.figures.keyOnly" });
  expect(stepsOf({ ...decided, bundles: 2 }, names)[5]).toMatchObject({
    state: "done",
    detail: "desk.figures.bundles",
  });
  expect(stepsOf({ ...decided, organiserKey: null }, names)[5]).toMatchObject({ state: "current", detail: "" });
});

test("a merge with some of the files in is under way", () => {
  expect(states({ ...screened, bundles: 1, scoreFiles: 4 })[6]).toBe("current");
  expect(states({ ...screened, bundles: 1, scoreFiles: 9 })[6]).toBe("done");
});

test("an open tie needs people, then the result follows, then nothing", () => {
  const frozen = { ...screened, bundles: 1, scoreFiles: 8, frozenAtMs: 5 };
  expect(nextStep({ ...frozen, openTies: 1 })).toBe("selection");
  expect(nextStep(frozen)).toBe("result");
  expect(nextStep({ ...frozen, resultCode: "7C1E-0000-0000-0000" })).toBeUndefined();
});

test("only names of steps are steps", () => {
  expect(stepIds.every(isStepId)).toBe(true);
  expect(isStepId("nothing")).toBe(false);
  expect(isStepId(undefined)).toBe(false);
});
