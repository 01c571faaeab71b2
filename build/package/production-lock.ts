/** An entry of npm's lockfile, as far as it matters here. */
interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
  readonly [other: string]: unknown;
}

/** What the manifest of the delivered program says. */
export interface ProductManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * The lockfile of the delivered program: of everything that is locked for developing only what its `dependencies` reach,
 * with the same versions and checksums. Builds for all systems stay in it; npm installs those that fit.
 */
export function productionLock(lock: Lockfile, { name, version, dependencies }: ProductManifest): Lockfile {
  const kept = new Set<string>();
  const visit = (wanted: string, from: string): void => {
    const place = [`${from}/node_modules/${wanted}`, `node_modules/${wanted}`].find((path) => path in lock.packages);
    if (place === undefined || kept.has(place)) return;
    kept.add(place);
    const { dependencies: needed, optionalDependencies } = lock.packages[place] ?? {};
    for (const each of Object.keys({ ...needed, ...optionalDependencies })) visit(each, place);
  };
  for (const each of Object.keys(dependencies)) visit(each, "");
  const locked = [...kept].sort().map((place) => [place, lock.packages[place]] as const);
  return { ...lock, name, version, packages: { "": { name, version, dependencies }, ...Object.fromEntries(locked) } };
}
