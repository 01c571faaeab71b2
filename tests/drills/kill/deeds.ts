import type { CandidateId } from "#shared/ids.ts";
import type { Computer } from "#tests/drills/computer.ts";
import type { StageFacts } from "#tests/drills/drill.ts";
import { nothing, type Deed } from "#tests/drills/kill/deed.ts";
import { recordingDeeds } from "#tests/drills/kill/recording-deeds.ts";
import { storageDeeds } from "#tests/drills/kill/storage-deeds.ts";
import { by, idsOf, passphrases, witness } from "#tests/drills/stages.ts";

const unlockOffice = async (computer: Computer, facts: StageFacts): Promise<void> => {
  await computer.must("keys/unlock", { round: idsOf(facts).round, passphrases });
};
/** Unlocks the desk of the first expert. */
export const openDesk = async (computer: Computer, facts: StageFacts): Promise<void> => {
  await computer.must("desk/activate", { bundle: idsOf(facts).bundle, code: facts.code });
};
const viewOfMerge = async (computer: Computer, facts: StageFacts): Promise<unknown> => {
  const { round } = idsOf(facts);
  const { frozenAtMs, quorumMet, experts } = await computer.must("merge/progress", { round });
  return { isFrozen: frozenAtMs !== null, quorumMet, experts };
};

const scoresOf = async (computer: Computer, facts: StageFacts): Promise<Readonly<Record<string, unknown>>> => {
  const { bundle } = idsOf(facts);
  await openDesk(computer, facts);
  const { categories } = await computer.must("review/overview", { bundle });
  const scores: Record<string, unknown> = {};
  for (const { id } of categories)
    Object.assign(scores, (await computer.must("review/own-scores", { bundle, category: id })).scores);
  return scores;
};

/** The deeds that are cut off, each from a stage of its own. */
export const deeds: readonly Deed[] = [
  {
    name: "intake",
    goesOn: true,
    from: "office-new",
    prepare: nothing,
    async run(computer, facts) {
      const { round } = idsOf(facts);
      await computer.must("intake/run", { round, delivery: computer.grant(facts.delivery), by });
    },
    async view(computer, facts) {
      const { round } = idsOf(facts);
      const { rows } = await computer.must("screening/list", { round });
      const findings = await computer.must("screening/findings", { round });
      return { rows: rows.map(({ name }) => name), findings: findings.length };
    },
  },
  {
    name: "bundle",
    goesElsewhere: true,
    from: "office-ready",
    prepare: nothing,
    async run(computer, facts, folder) {
      const { round } = idsOf(facts);
      await computer.must("bundles/build", { round, passphrases, target: computer.grant(folder), by });
    },
    async view(computer, facts) {
      const { bundles } = await computer.must("bundles/list", { round: idsOf(facts).round });
      const { slips } = await computer.must("slips/list", { round: idsOf(facts).round });
      return { versions: bundles.map(({ version }) => version), slips: slips.length };
    },
  },
  {
    name: "import",
    goesOn: true,
    from: "laptop-empty",
    prepare: nothing,
    async run(computer, facts) {
      const sources = [computer.grant(facts.stick)];
      await computer.must("desk/import", { sources, place: "laptop", acceptKey: false });
    },
    async view(computer) {
      const { bundles } = await computer.must("desk/list", {});
      return bundles.map(({ volumeStates }) => volumeStates.map(({ state }) => state));
    },
  },
  {
    name: "scoring",
    from: "laptop-scored",
    prepare: openDesk,
    async run(computer, facts, _folder, saved) {
      const { bundle } = idsOf(facts);
      const { categories, candidates } = await computer.must("review/overview", { bundle });
      for (const { id, category } of candidates)
        for (const criterion of categories.find((each) => each.id === category)?.rubric.criteria ?? []) {
          const input = { bundle, candidate: id, criterion: criterion.id, tenths: criterion.maxTenths };
          await computer.must("review/save-score", input);
          saved();
        }
    },
    view: scoresOf,
    parts: (view) =>
      Object.values(view as Readonly<Record<CandidateId, Readonly<Record<string, number>>>>)
        .flatMap((form) => Object.values(form))
        // Before, each score was one step.
        .filter((tenths) => tenths > 10).length,
  },
  {
    name: "sealing",
    from: "laptop-scored",
    prepare: openDesk,
    async run(computer, facts) {
      await computer.must("submission/seal", { bundle: idsOf(facts).bundle });
    },
    async view(computer, facts) {
      await openDesk(computer, facts);
      const { sealed } = await computer.must("review/overview", { bundle: idsOf(facts).bundle });
      const { revisions } = await computer.must("submission/revisions", { bundle: idsOf(facts).bundle });
      return { sealed: sealed?.revision ?? null, revisions: revisions.length };
    },
  },
  {
    name: "merge",
    from: "office-bundled",
    prepare: unlockOffice,
    async run(computer, facts) {
      const { round } = idsOf(facts);
      const { plan } = await computer.must("merge/inspect", { round, files: [computer.grant(facts.handedIn)] });
      await computer.must("merge/commit", { round, plan, by });
    },
    view: viewOfMerge,
  },
  {
    name: "freeze",
    from: "office-merged",
    prepare: nothing,
    async run(computer, facts) {
      await computer.must("result/freeze", { round: idsOf(facts).round, by, witness, exception: "" });
    },
    view: viewOfMerge,
  },
  {
    name: "result",
    from: "office-frozen",
    prepare: nothing,
    async run(computer, facts, folder) {
      await computer.must("result/write", { round: idsOf(facts).round, target: computer.grant(folder), by });
    },
    async view(computer, facts) {
      const { categories } = await computer.must("result/cut-line", { round: idsOf(facts).round });
      return categories.map(({ id }) => id);
    },
  },
  ...recordingDeeds,
  ...storageDeeds,
];

/** The deed of this name. Errors: throws when there is none. */
export function deedOf(name: string): Deed {
  const deed = deeds.find((each) => each.name === name);
  if (deed === undefined) throw new Error(`no such deed: ${name}`);
  return deed;
}
