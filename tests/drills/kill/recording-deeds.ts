import type { Computer } from "#tests/drills/computer.ts";
import type { StageFacts } from "#tests/drills/drill.ts";
import { nothing, type Deed } from "#tests/drills/kill/deed.ts";
import { ballotPassphrase, typedEntry, votingRound as round } from "#tests/drills/recording-stages.ts";
import { by, witness } from "#tests/drills/stages.ts";

const viewOfRunOffs = async (computer: Computer): Promise<unknown> => {
  const { runOffs } = await computer.must("run-off/list", { round });
  const { categories } = await computer.must("result/cut-line", { round });
  const seen = runOffs.map(({ voters, closed, count }) => ({
    revisions: voters.map(({ revision }) => revision),
    isClosed: closed !== null,
    count,
  }));
  return { seen, chosen: categories.map(({ vote }) => vote?.chosen ?? null) };
};

/** Deeds that put on record what came in on paper, as ballots, or from the public. */
export const recordingDeeds: readonly Deed[] = [
  {
    name: "paper",
    from: "office-typed",
    prepare: nothing,
    async run(computer) {
      const { plan } = await computer.must("paper-entry/plan", { round, entry: typedEntry, by });
      await computer.must("merge/commit", { round, plan, by });
    },
    async view(computer) {
      const { experts } = await computer.must("merge/progress", { round });
      const list = await computer.must("paper-entry/list", { round });
      return { experts, counts: list.experts.map(({ counts, entry }) => [counts, entry?.scans ?? null]) };
    },
  },
  {
    name: "ballots",
    from: "office-polled",
    async prepare(computer) {
      await computer.must("keys/unlock", { round, passphrases: [ballotPassphrase] });
    },
    async run(computer, facts: StageFacts) {
      await computer.must("run-off/take", { round, number: 1, files: [computer.grant(facts.ballots)], by });
    },
    view: viewOfRunOffs,
  },
  {
    name: "count",
    from: "office-voted",
    prepare: nothing,
    async run(computer) {
      await computer.must("run-off/close", { round, number: 1, by, witness, reason: "" });
    },
    view: viewOfRunOffs,
  },
  {
    name: "public-votes",
    from: "office-voted",
    prepare: nothing,
    async run(computer, facts) {
      await computer.must("public-votes/import", { round, workbook: computer.grant(facts.publicVotes), by });
    },
    async view(computer) {
      const { shown } = await computer.must("public-votes/read", { round });
      return shown === null ? null : { votes: shown.votes, unmatched: shown.unmatched, by: shown.importedBy };
    },
  },
];
