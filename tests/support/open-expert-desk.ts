import { type BundleId, CandidateId, CriterionId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { BuiltRound } from "#tests/support/built-bundle.ts";
import type { TempCore } from "#tests/support/temp-core.ts";

/** The desk of an expert who has pledged, and short ways to score. */
export interface ExpertDesk {
  readonly core: TempCore;
  readonly bundle: BundleId;
  readonly candidate: (id: string) => { bundle: BundleId; candidate: CandidateId };
  /** Gives every criterion of a candidate its maximum less `lessTenths`. */
  score(id: string, lessTenths?: number): Promise<void>;
}

/** Copies the built bundle to the laptop. */
export function importBuilt(core: TempCore, office: BuiltRound): Promise<Output<"desk/import">> {
  const source = core.world.grants.grant(office.built.folder);
  return core.must("desk/import", { sources: [source], place: "laptop", acceptKey: false });
}

/** Imports the bundle into `core`, opens the expert's desk and pledges. */
export async function openExpertDesk(core: TempCore, office: BuiltRound, expert: string): Promise<ExpertDesk> {
  const { bundle } = await importBuilt(core, office);
  await core.must("desk/activate", { bundle, code: office.code(expert) });
  await core.must("review/pledge", { bundle });
  const { categories, candidates } = await core.must("review/overview", { bundle });
  const candidate = (id: string): { bundle: BundleId; candidate: CandidateId } => ({
    bundle,
    candidate: CandidateId.parse(id),
  });
  const categoryOf = (id: string): Category => {
    const category = categories.find((each) => each.id === candidates.find((other) => other.id === id)?.category);
    if (category === undefined) throw new Error(`no candidate ${id}`);
    return category;
  };
  return {
    core,
    bundle,
    candidate,
    async score(id, lessTenths = 0) {
      for (const criterion of categoryOf(id).rubric.criteria) {
        const tenths = criterion.maxTenths - lessTenths;
        await core.must("review/save-score", { ...candidate(id), criterion: CriterionId.parse(criterion.id), tenths });
      }
    },
  };
}
