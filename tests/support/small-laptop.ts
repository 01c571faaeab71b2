import { onTestFinished } from "vitest";
import { CandidateId, type BundleId } from "#shared/ids.ts";
import { smallRules } from "#tests/support/small-rules.ts";
import { codeOf, type WrittenBundle } from "#tests/support/small-office.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

/** A laptop on which small bundles are imported and opened through the real calls. */
export interface SmallLaptop {
  readonly core: TempCore;
  bring(written: WrittenBundle, place?: "laptop" | "stick"): Promise<void>;
  activate(bundle: BundleId, slip: string): Promise<Activated>;
  /** Activates and pledges. */
  open(bundle: BundleId, slip: string): Promise<Activated>;
  /** Gives both criteria of a candidate these points. */
  score(bundle: BundleId, candidate: string, effect: number, devotion: number): Promise<void>;
}

type Activated = Awaited<ReturnType<typeof activateOn>>;

const activateOn = (core: TempCore, bundle: BundleId, slip: string) =>
  core.must("desk/activate", { bundle, code: codeOf(slip) });

/** A fresh laptop that is gone when the test ends. */
export function createSmallLaptop(seed = "laptop"): SmallLaptop {
  const core = createTempCore(seed);
  onTestFinished(() => core.close());
  return {
    core,
    async bring(written, place = "laptop") {
      await core.must("desk/import", {
        sources: [core.world.grants.grant(written.folder)],
        place,
        acceptKey: false,
      });
    },
    activate: (bundle, slip) => activateOn(core, bundle, slip),
    async open(bundle, slip) {
      const seat = await activateOn(core, bundle, slip);
      await core.must("review/pledge", { bundle });
      return seat;
    },
    async score(bundle, candidate, effect, devotion) {
      const [first, second] = smallRules.categories[0]?.rubric.criteria ?? [];
      for (const [criterion, points] of [
        [first, effect],
        [second, devotion],
      ] as const)
        await core.must("review/save-score", {
          bundle,
          candidate: CandidateId.parse(candidate),
          criterion: criterion?.id as never,
          tenths: points * 10,
        });
    },
  };
}

/** Names a candidate in a bundle. */
export const of = (bundle: BundleId, candidate: string): { bundle: BundleId; candidate: CandidateId } => ({
  bundle,
  candidate: CandidateId.parse(candidate),
});
