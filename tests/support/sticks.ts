import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { BundleId, RoundId, type GrantId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Progress } from "#shared/ipc/call.ts";
import type { BundleContent } from "#main/bundle-format/write-bundle.ts";
import type { CallContext } from "#main/world.ts";
import { makeBundle, makeBundleContent, makePayload, smallPaths } from "#tests/support/make-bundle.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

/** A bundle of a head and three volumes in a folder, as the secretariat wrote it. */
export interface WrittenBundle {
  readonly folder: string;
  readonly id: BundleId;
  readonly head: string;
  readonly volumes: readonly [string, string, string];
  /** A new stick that holds these files of the bundle; all of them when none is named. */
  stick(core: TempCore, ...names: readonly string[]): Stick;
}

/** A folder that stands for a stick. */
export interface Stick {
  readonly folder: string;
  readonly grant: GrantId;
  file(name: string): string;
  pull(): void;
}

/** What a written bundle may differ in. */
export interface BundleChange extends Partial<Omit<BundleContent, "identity">> {
  readonly identity?: Partial<BundleContent["identity"]>;
  readonly version?: number;
  readonly practice?: boolean;
  /** Plain size of each of the three materials. */
  readonly materialBytes?: number;
}

/** Writes a bundle of three volumes, each with one material. */
export async function writeThreeVolumes(core: TempCore, change: BundleChange = {}): Promise<WrittenBundle> {
  const office = mkdtempSync(join(core.folder, "office-"));
  const { materialBytes = 800, version = 1, practice, ...content } = change;
  const { identity: base } = makeBundleContent(office);
  const numbered = { bundle: BundleId.parse(`round-1-v${version}`), version, practice: practice ?? false };
  const identity = { ...base, ...numbered, ...change.identity };
  const media = smallPaths.materials.map((name, at) =>
    makePayload(join(office, "media"), name, new Uint8Array(materialBytes).fill(at + 1 + version)),
  );
  const name = identity.bundle;
  const volumeLimitBytes = materialBytes + 400;
  const headPath = await makeBundle(office, { name, media, volumeLimitBytes, ...content, identity });
  const folder = dirname(headPath);
  return {
    folder,
    id: identity.bundle,
    head: `${name}.psb`,
    volumes: [`${name}-0001.psv`, `${name}-0002.psv`, `${name}-0003.psv`],
    stick(laptop, ...names) {
      const stick = mkdtempSync(join(laptop.folder, "stick-"));
      for (const each of names.length > 0 ? names : readdirSync(folder)) {
        copyFileSync(join(folder, each), join(stick, each));
      }
      return {
        folder: stick,
        grant: laptop.world.grants.grant(stick),
        file: (each) => join(stick, each),
        pull: () => rmSync(stick, { recursive: true }),
      };
    },
  };
}

/** A laptop that lives as long as the test. */
export function tempLaptop(seed = "laptop"): TempCore {
  const core = createTempCore(seed);
  onTestFinished(() => core.close());
  return core;
}

/** What a handler gets, with somebody who watches its steps and may stop it. */
export const watchedContext = (
  core: TempCore,
  onStep: (step: Omit<Progress, "call">) => void,
  signal: AbortSignal = new AbortController().signal,
): CallContext => ({ ...core.world, progress: onStep, signal, pausePoint: () => Promise.resolve() });

/** Names of what lies in a bundle's folder on the laptop. */
export function filesHere(core: TempCore, bundle: BundleId): string[] {
  const folder = folderHere(core, bundle);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** A bundle's folder on the laptop. */
export const folderHere = (core: TempCore, bundle: BundleId): string =>
  join(core.world.databases.expertFolder, "bundles", bundle);

/** An import to the laptop from these sticks. */
export const laptopImport = (...sticks: readonly Stick[]): Input<"desk/import"> => ({
  sources: sticks.map(({ grant }) => grant),
  place: "laptop",
  acceptKey: false,
});

/** What tells a copy on the laptop from another copy of the same file. */
export function copyMark(core: TempCore, bundle: WrittenBundle, name: string): string {
  const { ino, mtimeMs } = statSync(join(folderHere(core, bundle.id), name));
  return `${ino} ${mtimeMs}`;
}

/** States of all volumes of the bundles that the desk lists, whole or not. */
export async function statesHere(core: TempCore): Promise<string[]> {
  const { bundles, incoming } = await core.must("desk/list", {});
  return [...bundles, ...incoming].flatMap(({ volumeStates }) => volumeStates.map(({ state }) => state));
}

/** Changes one bit. */
export function flipBit(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** The round of small bundles. */
export const smallRound = RoundId.parse("round-1");
