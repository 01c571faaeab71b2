import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleId } from "#shared/ids.ts";
import { writeBundle } from "#main/bundle-format/write-bundle.ts";
import { createCrew, type Crew } from "#main/crew/crew.ts";
import { makeBenchContent, type BenchMaterial } from "#tests/bench/data/bundle-content.ts";
import { writeOriginals, type Original } from "#tests/bench/data/write-originals.ts";
import { runShell } from "#tests/bench/run-program.ts";

/** A bundle on the disk that is measured. */
export interface BenchBundle {
  readonly folder: string;
  readonly headPath: string;
  readonly code: string;
  readonly bundle: BundleId;
  /** Payload path of each material, candidate by candidate. */
  readonly paths: readonly (readonly string[])[];
}

/** What several benchmarks need, made when it is first asked for and kept until the run ends. */
export interface BenchData {
  /** Files as units deliver them, in `folder`. */
  originals(): Promise<{ readonly folder: string; readonly files: readonly Original[] }>;
  /** The bundle of the originals. */
  bundle(): Promise<BenchBundle>;
  /** The folder of the same bundle, unzipped: what other programs verify. */
  bag(): Promise<string>;
  /** A folder `name` that `make` has filled, and what it answered; JSON only. */
  prepared<Value>(name: string, make: (folder: string) => Promise<Value> | Value): Promise<Value>;
}

/** Materials of the originals, candidate by candidate. */
export function materialsOf(files: readonly Original[]): readonly (readonly BenchMaterial[])[] {
  const byCandidate = Map.groupBy(files, ({ candidate }) => candidate);
  return [...byCandidate.values()].map((each) =>
    each.map(({ kind, path, sizeBytes, sha256 }) => ({ kind, source: path, sizeBytes, sha256 })),
  );
}

/** Writes a bundle into `folder` with a crew of its own, unless one is given. */
export async function writeBenchBundle(
  folder: string,
  name: string,
  candidates: readonly (readonly BenchMaterial[])[],
  given?: Crew,
): Promise<BenchBundle> {
  const crew = given ?? createCrew();
  const { content, code, bundle, paths } = makeBenchContent(name, candidates);
  const { signal } = new AbortController();
  const headPath = await writeBundle(content, { folder, crew, onBytes: () => undefined, signal });
  await crew.close();
  return { folder, headPath, code, bundle, paths };
}

/** Data below `folder`; what an earlier run left there whole is used again. */
export function createBenchData(folder: string, small: boolean, note: (text: string) => void): BenchData {
  const size = small ? "small" : "full";

  async function prepared<Value>(
    name: string,
    make: (folder: string) => Promise<Value> | Value,
  ): Promise<Awaited<Value>> {
    const target = join(folder, name);
    const done = join(folder, `${name}.json`);
    if (existsSync(done)) return JSON.parse(readFileSync(done, "utf8")) as Awaited<Value>;
    note(`preparing ${name} …`);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    const value = await make(target);
    writeFileSync(done, JSON.stringify(value));
    return value;
  }

  const originals = (): ReturnType<BenchData["originals"]> =>
    prepared(`originals-${size}`, (target) => ({ folder: target, files: writeOriginals(target, small) }));
  const bundle = async (): Promise<BenchBundle> => {
    const { files } = await originals();
    return prepared(`bundle-${size}`, (target) => writeBenchBundle(target, "bench-v1", materialsOf(files)));
  };
  return {
    originals,
    bundle,
    prepared,
    async bag() {
      const from = await bundle();
      return prepared(`bag-${size}`, async (target) => {
        await runShell(`for f in '${from.folder}'/*.ps[bv]; do unzip -q "$f" -d '${target}'; done`, target);
        return target;
      });
    },
  };
}
