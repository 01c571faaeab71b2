import { createSeeded } from "#shared/seeded.ts";
import { composeNominations } from "#main/sample/compose-nominations.ts";
import { formerPersonName } from "#main/sample/person-names.ts";
import { formerCommunityName } from "#main/sample/places.ts";
import {
  sampleCategories,
  type FormerWinner,
  type SampleCategory,
  type SampleRound,
} from "#main/sample/sample-nomination.ts";

const share: Readonly<Record<SampleCategory, number>> = {
  volunteer: 100,
  organisation: 90,
  project: 90,
  community: 40,
};

/** How many candidates each category gets: 100 : 90 : 90 : 40, at least one each, adding up to `candidates`. */
export function countsOf(candidates: number): Readonly<Record<SampleCategory, number>> {
  const organisation = Math.max(1, Math.round((candidates * share.organisation) / 320));
  const project = Math.max(1, Math.round((candidates * share.project) / 320));
  const community = Math.max(1, Math.round((candidates * share.community) / 320));
  return { volunteer: candidates - organisation - project - community, organisation, project, community };
}

/** A round in which every nomination meets every rule. */
export function composeRound(candidates: number, seed: number): SampleRound {
  const counts = countsOf(candidates);
  return {
    seed,
    nominations: sampleCategories.flatMap((category) => composeNominations(category, counts[category], seed)),
    formerWinners: composeFormerWinners(seed),
    strayFolders: [],
    tables: [],
  };
}

const seatsBefore: Readonly<Record<SampleCategory, number>> = {
  volunteer: 30,
  organisation: 30,
  project: 29,
  community: 10,
};

function composeFormerWinners(seed: number): FormerWinner[] {
  const seeded = createSeeded(`${seed}:former`);
  const used = new Set<string>();
  const nameOf = (category: SampleCategory): string => {
    const place = formerCommunityName(seeded);
    if (category === "volunteer") return formerPersonName(seeded);
    if (category === "organisation")
      return `${place}${seeded.pick(["盐碱地治理", "古树名木保护", "渔港安全"])}义务宣讲联队`;
    if (category === "project") return `${place}“${seeded.pick(["渡口灯塔", "百草园", "星火夜校"])}”科技惠民计划`;
    return place;
  };
  return [2019, 2020, 2021, 2022].flatMap((year) =>
    (["volunteer", "organisation", "project", "community"] as const).flatMap((category) =>
      Array.from({ length: seatsBefore[category] }, () => {
        let name = nameOf(category);
        while (used.has(name)) name = nameOf(category);
        used.add(name);
        return { year, category, name };
      }),
    ),
  );
}
