import type { Computer } from "#tests/drills/computer.ts";
import type { StageFacts, StageName } from "#tests/drills/drill.ts";
import { deeds, openDesk } from "#tests/drills/kill/deeds.ts";
import { by, idsOf } from "#tests/drills/stages.ts";

/** A place of the program that writes. */
export interface WritePath {
  readonly name: string;
  readonly from: StageName;
  /** What becomes full: the data folder, or the folder that a person chose. */
  readonly disk: "data" | "target";
  prepare(computer: Computer, facts: StageFacts): Promise<void>;
  run(computer: Computer, facts: StageFacts, target: string): Promise<void>;
  view(computer: Computer, facts: StageFacts): Promise<unknown>;
}

const ofDeeds = (disk: WritePath["disk"], ...names: readonly string[]): readonly WritePath[] =>
  deeds
    .filter(({ name }) => names.includes(name))
    .map((deed) => ({
      ...deed,
      disk,
      run: (computer, facts, target) => deed.run(computer, facts, target, () => undefined),
    }));

/** Everything that writes, each as it is called by the screens. */
export const writePaths: readonly WritePath[] = [
  ...ofDeeds("data", "intake", "import", "scoring", "sealing", "merge", "freeze"),
  ...ofDeeds("target", "bundle", "result"),
  {
    name: "print sheet saved",
    from: "laptop-sealed",
    disk: "target",
    prepare: openDesk,
    async run(computer, facts, target) {
      const { bundle } = idsOf(facts);
      const { preview } = await computer.must("paper/preview", { bundle, parts: ["scores"] });
      await computer.must("paper/save", { bundle, preview, byHand: true, target: computer.grant(target) });
    },
    view: () => Promise.resolve("no part of the database"),
  },
  {
    name: "score file handed in",
    from: "laptop-sealed",
    disk: "target",
    prepare: openDesk,
    async run(computer, facts, target) {
      await computer.must("submission/export", { bundle: idsOf(facts).bundle, target: computer.grant(target) });
    },
    async view(computer, facts) {
      return (await computer.must("review/overview", { bundle: idsOf(facts).bundle })).sealed;
    },
  },
  {
    name: "result papers",
    from: "office-frozen",
    disk: "target",
    prepare: () => Promise.resolve(),
    async run(computer, facts, target) {
      const { round } = idsOf(facts);
      await computer.must("result-papers/write", {
        round,
        target: computer.grant(target),
        papers: ["summary", "public", "registers"],
        notice: "",
        comments: false,
        by,
      });
    },
    view: () => Promise.resolve("no part of the database"),
  },
];
