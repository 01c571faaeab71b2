import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input, Output, CoreCallName } from "#shared/ipc/api.ts";
import type { Outcome, Progress } from "#shared/ipc/call.ts";
import { createCore, type Core } from "#main/create-core.ts";
import { createCrew } from "#main/crew/crew.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { parserLimits } from "#main/parsers/parser-limits.ts";

/** A real core on a temporary folder: real SQLite, real files, real keys from a fixed seed, real parser processes. */
export interface TempCore extends Core {
  readonly folder: string;
  readonly progress: Progress[];
  readonly bugs: unknown[];
  setClockBack(byMs: number): void;
  call<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Outcome<Output<Name>>>;
  /** Same, but a failure fails the test with its kind and findings. */
  must<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
}

/** Starts at 2023-12-01 09:00 Beijing time; each reading of the clock is a second later. */
export function createTempCore(seed = "test", limits = parserLimits): TempCore {
  const folder = mkdtempSync(join(tmpdir(), "pingshen-"));
  let nowMs = Date.UTC(2023, 11, 1, 1);
  const progress: Progress[] = [];
  const bugs: unknown[] = [];
  const core = createCore({
    dataFolder: join(folder, "data"),
    migrationsFolder: join(import.meta.dirname, "../../migrations"),
    assets: shippedAssets(),
    version: "0.0.0-test",
    runtime: "node",
    now: () => (nowMs += 1000),
    randomBytes: createSeededBytes(seed),
    parser: createNodeParser(limits),
    crew: createCrew(),
    onProgress: (step) => void progress.push(step),
    reportBug: (bug) => {
      bugs.push(bug);
      return `B-${String(bugs.length)}`;
    },
  });
  const call = async <Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Outcome<Output<Name>>> =>
    (await core.dispatcher.run(name, input)) as Outcome<Output<Name>>;
  return {
    ...core,
    folder,
    progress,
    bugs,
    setClockBack: (byMs) => void (nowMs -= byMs),
    call,
    async must(name, input) {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)} ${bugs.map(String).join("; ")}`);
      return answer.value;
    },
    async close() {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
