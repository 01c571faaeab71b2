import { areNear, comparableName, type ComparableName } from "#shared/eligibility/near-name.ts";
import type { CategoryId } from "#shared/ids.ts";

/** A folder that may be somebody's, with the names that it may be called by. */
export interface NamedFolder {
  readonly path: string;
  readonly names: readonly string[];
  readonly number: string;
  readonly category: CategoryId | undefined;
}

/** Who has no folder yet. */
interface Lacking {
  readonly category: CategoryId;
  readonly number: string;
  readonly name: string;
}

/** A shorter name stands in too many others by chance; with the same number in front it may. */
const shortestInside = 3;

/**
 * Folders that are called almost like one of those who have none: one character off, or with something added to the name.
 *
 * Shape: `folders` are those that nobody got. Only pairs of which neither side fits another one; a folder whose number is
 * another one never fits.
 */
export function nearFolders<Owner extends Lacking>(
  owners: readonly Owner[],
  folders: readonly NamedFolder[],
): readonly (readonly [Owner, NamedFolder])[] {
  const described = folders.map((folder) => ({ folder, names: folder.names.map(comparableName) }));
  const pairs = owners.flatMap((owner) => {
    const wanted = comparableName(owner.name);
    return described.flatMap(({ folder, names }) =>
      mayBelong(owner, folder) && names.some((name) => isCalledAlmost(name, wanted, folder.number !== ""))
        ? [[owner, folder] as const]
        : [],
    );
  });
  const isWithin = ([owner, { path }]: (typeof pairs)[number]): boolean =>
    pairs.some(([other, outer]) => other === owner && path.startsWith(`${outer.path}/`));
  const outermost = pairs.filter((pair) => !isWithin(pair));
  const ofOwner = Map.groupBy(outermost, ([owner]) => owner);
  const ofFolder = Map.groupBy(outermost, ([, folder]) => folder);
  return outermost.filter(([owner, folder]) => ofOwner.get(owner)?.length === 1 && ofFolder.get(folder)?.length === 1);
}

function mayBelong(owner: Lacking, { category, number }: NamedFolder): boolean {
  if (category !== undefined && category !== owner.category) return false;
  return number === "" || Number(number) === Number(owner.number);
}

function isCalledAlmost(name: ComparableName, wanted: ComparableName, hasNumber: boolean): boolean {
  if (wanted.normal === "") return false;
  const isInside = name.normal.includes(wanted.normal) && (hasNumber || wanted.characters.length >= shortestInside);
  return isInside || areNear(name, wanted);
}
