import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { Finding } from "#shared/finding.ts";
import { foldersAbove } from "#shared/intake/folders-above.ts";
import { exactCategory } from "#shared/intake/find-category.ts";
import { nearFolders, type NamedFolder } from "#shared/intake/near-folders.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Who needs a folder. */
export interface FolderOwner {
  readonly id: CandidateId;
  readonly category: CategoryId;
  readonly number: string;
  readonly name: string;
  /** Cell of the name. */
  readonly at: string;
}

/** Which folder belongs to whom, and everything that did not come out even. */
export interface MatchedFolders {
  readonly folders: ReadonlyMap<CandidateId, string>;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Gives each nomination its folder: by name and running number, or by the name alone where that is the only one; where
 * there is none, by a name that is nearly the same, which is told.
 *
 * Shape: `folders` are paths inside the delivery with `/` between parts, a folder after the one that it lies in.
 * Nothing is guessed: several folders for one nomination, or several nominations for one folder, match none of them.
 */
export function matchFolders(
  rules: RuleFile,
  owners: readonly FolderOwner[],
  folders: readonly string[],
): MatchedFolders {
  const categoryOf = categoryNames(rules);
  const known = folders.map((path) => describe(categoryOf, path));
  const named = known.flatMap((folder) => folder.names.map((name) => ({ name, folder })));
  const byName = Map.groupBy(named, ({ name }) => name);
  const findings: PlacedFinding[] = [];
  const chosen = new Map<CandidateId, string>();
  const contested = new Set<string>();
  const lacking: FolderOwner[] = [];
  for (const owner of owners) {
    const choices = outermost(
      choicesFor(
        owner,
        (byName.get(normaliseName(owner.name)) ?? []).map(({ folder }) => folder),
      ),
    );
    const [only, second] = choices;
    if (only === undefined) lacking.push(owner);
    else if (second !== undefined) {
      const paths = choices.map(({ path }) => path).join("；");
      findings.push(ownerFinding(owner, "error", "folder-ambiguous", owner.at, { folders: paths }));
      for (const { path } of choices) contested.add(path);
    } else {
      chosen.set(owner.id, only.path);
      if (only.number !== "" && Number(only.number) !== Number(owner.number))
        findings.push(ownerFinding(owner, "remark", "folder-number-differs", only.path, { number: owner.number }));
    }
  }
  dropShared(owners, chosen, contested, findings);
  for (const [owner, { path }] of nearFolders(lacking, freeFolders(known, chosen, contested))) {
    chosen.set(owner.id, path);
    findings.push(ownerFinding(owner, "warning", "folder-name-near", path, {}));
  }
  for (const owner of lacking)
    if (!chosen.has(owner.id)) findings.push(ownerFinding(owner, "error", "folder-missing", owner.at, {}));
  return { folders: chosen, findings: [...findings, ...leftOver(known, chosen, contested)] };
}

/** The category that a folder's name means, looked up once for each name: thousands of folders lie in the same few. */
function categoryNames(rules: RuleFile): (name: string) => CategoryId | undefined {
  const known = new Map<string, CategoryId | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, exactCategory(rules, name)?.id);
    return known.get(name);
  };
}

function describe(categoryOf: (name: string) => CategoryId | undefined, path: string): NamedFolder {
  const parts = path.split("/");
  const base = (parts.at(-1) ?? "").replace(/\.(?:zip|eml)$/i, "");
  const [, number = "", rest = ""] = /^[([【]?(\d{1,5})[)\]】]?[\s._、,，-]*(.*)$/.exec(base.normalize("NFKC")) ?? [];
  const category = parts
    .slice(0, -1)
    .map(categoryOf)
    .findLast((found) => found !== undefined);
  const names = [normaliseName(base), normaliseName(rest)].filter((name) => name !== "");
  return { path, names: [...new Set(names)], number, category };
}

/** Folders of the right name and category; if several, those beside or below its workbook, then those with its number. */
function choicesFor(owner: FolderOwner, named: readonly NamedFolder[]): readonly NamedFolder[] {
  const fitting = named.filter(({ category }) => category === undefined || category === owner.category);
  const home = owner.at.split("/").slice(0, -2).join("/");
  const atHome = fitting.filter(({ path }) => home !== "" && isInside(path, home));
  const near = fitting.length > 1 && atHome.length > 0 ? atHome : fitting;
  const sameNumber = near.filter(({ number }) => number !== "" && Number(number) === Number(owner.number));
  return near.length > 1 && sameNumber.length > 0 ? sameNumber : near;
}

const isInside = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

/** An unpacked archive often holds a folder of its own name: only the outer one counts. */
const outermost = (folders: readonly NamedFolder[]): readonly NamedFolder[] =>
  folders.filter(({ path }) => !folders.some((other) => isInside(path, other.path)));

/** Two nominations that would get one folder get none. */
function dropShared(
  owners: readonly FolderOwner[],
  chosen: Map<CandidateId, string>,
  contested: Set<string>,
  findings: PlacedFinding[],
): void {
  const ownersByFolder = Map.groupBy(chosen, ([, path]) => path);
  for (const [path, pairs] of ownersByFolder) {
    if (pairs.length < 2) continue;
    contested.add(path);
    for (const [id] of pairs) {
      chosen.delete(id);
      const owner = owners.find((each) => each.id === id);
      if (owner !== undefined)
        findings.push(ownerFinding(owner, "error", "folder-shared", owner.at, { folder: path, rows: pairs.length }));
    }
  }
}

/** Folders that are nobody's, nor hold or lie in somebody's. */
function freeFolders(
  folders: readonly NamedFolder[],
  chosen: ReadonlyMap<CandidateId, string>,
  contested: ReadonlySet<string>,
): readonly NamedFolder[] {
  const taken = new Set([...chosen.values(), ...contested]);
  const holdTaken = new Set([...taken].flatMap(foldersAbove));
  const isFree = (path: string): boolean =>
    !taken.has(path) && !holdTaken.has(path) && !foldersAbove(path).some((above) => taken.has(above));
  return folders.filter(({ path }) => isFree(path));
}

function leftOver(
  folders: readonly NamedFolder[],
  chosen: ReadonlyMap<CandidateId, string>,
  contested: ReadonlySet<string>,
): readonly PlacedFinding[] {
  const free = freeFolders(folders, chosen, contested);
  // A folder that only holds other left-over folders says nothing more than they do.
  const holdNumbered = new Set(free.flatMap(({ path, number }) => (number === "" ? [] : foldersAbove(path))));
  const telling = free.filter(({ path, names }) => names.length > 0 && !holdNumbered.has(path)).map(({ path }) => path);
  const told = new Set(telling);
  return telling
    .filter((path) => !foldersAbove(path).some((above) => told.has(above)))
    .map((path) => ({ severity: "warning", code: "folder-left-over", at: path, source: "", details: {} }));
}

const ownerFinding = (
  owner: FolderOwner,
  severity: Finding["severity"],
  code: Finding["code"],
  at: string,
  details: Finding["details"],
): PlacedFinding => ({
  severity,
  code,
  at,
  source: "通知要点 §6",
  details: { name: owner.name, ...details },
  candidate: owner.id,
  category: owner.category,
});
