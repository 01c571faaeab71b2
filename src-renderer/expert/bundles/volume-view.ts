import type { InspectedBundle, VolumeState } from "#shared/ipc/expert-calls.ts";

type Volumes = InspectedBundle["volumes"];

/** What the volumes of an inspected bundle come to. */
export interface VolumeSum {
  readonly here: number;
  /** On the sticks that are in, not yet on the laptop. */
  readonly source: number;
  readonly sourceBytes: number;
  /** Numbers of those that are on no stick that is in. */
  readonly missing: readonly number[];
}

/** How many volumes are where. */
export function sumVolumes(volumes: Volumes): VolumeSum {
  const at = (where: Volumes[number]["where"]): Volumes => volumes.filter((volume) => volume.where === where);
  return {
    here: at("here").length,
    source: at("source").length,
    sourceBytes: at("source").reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    missing: at("missing").map(({ number }) => number),
  };
}

export type Place = "laptop" | "stick";

/** Why an import cannot begin yet: shown beside its button. */
export type ImportStop = "damaged" | "compare" | "accept-key" | "nothing-new" | "stick-needs-all";

interface Wish {
  readonly inspected: InspectedBundle;
  readonly place: Place;
  /** A person compared the six words with the slip. */
  readonly isCompared: boolean;
  /** A person stands up for a new key that no old key vouches for. */
  readonly isKeyAccepted: boolean;
  /** What these sticks hold was copied just now. */
  readonly isTried: boolean;
}

/** Whether a person has to stand up for the key before anything is imported. */
export const needsKeyWord = ({ keyChange }: InspectedBundle): boolean => keyChange !== null && !keyChange.vouched;

/** The first thing in the way of an import; `undefined` when it may begin. */
export function importStop({ inspected, place, isCompared, isKeyAccepted, isTried }: Wish): ImportStop | undefined {
  if (inspected.findings.some((finding) => finding.severity === "error")) return "damaged";
  const { here, source, missing } = sumVolumes(inspected.volumes);
  if (place === "stick" && missing.length > 0) return "stick-needs-all";
  // What is there is copied; but where something was copied before and nothing came to it, a stick has to come first.
  if (missing.length > 0 && source === 0 && (here > 0 || isTried)) return "nothing-new";
  if (!isCompared) return "compare";
  if (needsKeyWord(inspected) && !isKeyAccepted) return "accept-key";
  return undefined;
}

/** Volumes of a bundle on this laptop by their state, the gravest first; only states that occur. */
export function groupVolumes(
  states: readonly VolumeState[],
): readonly { readonly state: VolumeState["state"]; readonly numbers: readonly number[] }[] {
  return (["damaged", "missing", "present", "verified"] as const)
    .map((state) => ({ state, numbers: states.filter((each) => each.state === state).map(({ number }) => number) }))
    .filter(({ numbers }) => numbers.length > 0);
}
