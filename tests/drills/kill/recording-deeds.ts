import type { Computer } from "#tests/drills/computer.ts";
import type { StageFacts } from "#tests/drills/drill.ts";
import { nothing, type Deed } from "#tests/drills/kill/deed.ts";
import { answering, ballotPassphrase, typedEntry, votingRound as round } from "#tests/drills/recording-stages.ts";
import { by, witness } from "#tests/drills/stages.ts";

interface SeenRunOff {
  readonly received: number;
  readonly isClosed: boolean;
  readonly count: unknown;
  readonly chosen: unknown;
}

const viewOfRunOff = async (computer: Computer): Promise<SeenRunOff> => {
  const { runOffs } = await computer.must("run-off/list", { round });
  const { categories } = await computer.must("result/cut-line", { round });
  const [{ voters, closed, count } = { voters: [], closed: null, count: null }] = runOffs;
  return {
    received: voters.filter(({ revision }) => revision !== null).length,
    isClosed: closed !== null,
    count,
    chosen: categories.map(({ vote }) => vote?.chosen ?? null),
  };
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
    async run(computer, facts: StageFacts, _folder, saved) {
      await computer.must("run-off/take", { round, number: 1, files: [computer.grant(facts.ballots)], by });
      saved();
      await computer.must("run-off/close", { round, number: 1, by, witness, reason: "一位专家已离会" });
      saved();
    },
    view: viewOfRunOff,
    // All answers are taken at once; then they are counted and the vote is recorded, at once too.
    parts(view) {
      const { received, isClosed } = view as SeenRunOff;
      return (received === answering ? 1 : 0) + (isClosed ? 1 : 0);
    },
  },
  {
    name: "public-votes",
    from: "office-polled",
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
