import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { Say } from "#renderer/lib/language.ts";
import type { Step, StepState } from "#renderer/ui/step-list.tsx";

/** Steps of a round, in the order of the work. */
export const stepIds = [
  "rules",
  "intake",
  "screening",
  "papers",
  "roster",
  "bundle",
  "merge",
  "selection",
  "solidity",
  "result",
] as const;
export type StepId = (typeof stepIds)[number];

/** Whether a part of an address names a step. */
export const isStepId = (part: string | undefined): part is StepId => stepIds.some((id) => id === part);

type Standing = "done" | "attention" | "begun" | "open";

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const undecidedOf = (round: RoundOverview): number => sum(round.categories.map((category) => category.undecided));
const nominatedOf = (round: RoundOverview): number => sum(round.categories.map((category) => category.nominated));
const panelsMissing = (round: RoundOverview): number =>
  round.categories.filter((category) => category.experts === 0).length;

const done = (isDone: boolean): Standing => (isDone ? "done" : "open");
const begun = (hasBegun: boolean, isDone: boolean): Standing => (hasBegun ? (isDone ? "done" : "attention") : "open");

const standings: Readonly<Record<StepId, (round: RoundOverview) => Standing>> = {
  rules: (round) => done(round.rulesFrozenAtMs !== null),
  intake: (round) => done(round.intakeAtMs !== null),
  screening: (round) => begun(round.intakeAtMs !== null, undecidedOf(round) + round.marked === 0),
  // To be read and written when wanted, not done: it never holds the next step up.
  papers: (round) => done(round.intakeAtMs !== null),
  roster: (round) => begun(round.experts > 0, panelsMissing(round) === 0),
  bundle(round) {
    if (round.bundles > 0) return "done";
    return round.organiserKey === null ? "open" : "begun";
  },
  merge(round) {
    if (round.frozenAtMs !== null || (round.experts > 0 && round.scoreFiles >= round.experts)) return "done";
    return round.scoreFiles > 0 ? "begun" : "open";
  },
  selection: (round) => begun(round.frozenAtMs !== null, round.openTies === 0),
  // To be read, not done: open from the freeze on, it never holds the result up.
  solidity: (round) => done(round.frozenAtMs !== null),
  result: (round) => done(round.resultCode !== null),
};

const figures: Readonly<Record<StepId, (round: RoundOverview, t: Say) => string>> = {
  rules: (round, t) => t(round.rulesFrozenAtMs === null ? "desk.figures.notFrozen" : "desk.figures.frozen"),
  intake: (round, t) => (round.intakeAtMs === null ? "" : t("desk.figures.candidates", { n: nominatedOf(round) })),
  screening: (round, t) =>
    [
      ...(undecidedOf(round) === 0 ? [] : [t("desk.figures.undecided", { n: undecidedOf(round) })]),
      ...(round.marked === 0 ? [] : [t("desk.figures.marked", { n: round.marked })]),
    ].join(" · "),
  papers: () => "",
  roster(round, t) {
    if (round.experts === 0) return "";
    const missing = panelsMissing(round);
    return missing === 0
      ? t("desk.figures.experts", { n: round.experts })
      : t("desk.figures.panelsMissing", { n: missing });
  },
  bundle(round, t) {
    if (round.bundles > 0) return t("desk.figures.bundles", { n: round.bundles });
    return round.organiserKey === null ? "" : t("desk.figures.keyOnly");
  },
  merge: (round, t) =>
    round.bundles === 0 ? "" : t("desk.figures.scoreFiles", { n: round.scoreFiles, total: round.experts }),
  selection: (round, t) => (round.openTies === 0 ? "" : t("desk.figures.openTies", { n: round.openTies })),
  solidity: () => "",
  result: (round) => round.resultCode ?? "",
};

/** What comes before a bundle: once one is built, open ends there (a candidate still to be corrected) hold nobody up. */
const beforeBundle: readonly StepId[] = ["rules", "intake", "screening", "roster"];

/** The step that comes next: the first that is not done; undefined at the end. */
export const nextStep = (round: RoundOverview): StepId | undefined =>
  stepIds.find((id) => standings[id](round) !== "done" && !(round.bundles > 0 && beforeBundle.includes(id)));

/** All steps with where they stand. */
export function stepsOf(round: RoundOverview, t: Say): readonly Step<StepId>[] {
  const next = nextStep(round);
  const stateOf = (id: StepId): StepState => {
    const standing = standings[id](round);
    if (standing === "begun" || (standing === "open" && id === next)) return "current";
    return standing === "open" ? "todo" : standing;
  };
  return stepIds.map((id) => ({
    id,
    label: t(`desk.step.${id}`),
    state: stateOf(id),
    detail: figures[id](round, t),
  }));
}
