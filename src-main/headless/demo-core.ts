import { join } from "node:path";
import type { CoreCallName, Input, Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import type { GrantId } from "#shared/ids.ts";
import { createCore } from "#main/create-core.ts";
import { createCrew } from "#main/crew/crew.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import type { Terminal } from "#main/headless/demo-terminal.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";

/** Thrown to end the demo after the terminal has said why. */
export class DemoStopped extends Error {}

/** One computer of the demo: the office or a laptop. Runs the same calls as the app's screens. */
export interface DemoComputer {
  /** Runs a call; a problem is said on the terminal and ends the demo. */
  call<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  grant(path: string): GrantId;
  /** Days pass at this computer. */
  wait(days: number): void;
  close(): Promise<void>;
}

/**
 * A core on a folder of its own. Clock and keys come from the seed, so that a repeated demo gives the same bytes;
 * that is for demonstrations only.
 */
export function createComputer(folder: string, seed: string, startMs: number, terminal: Terminal): DemoComputer {
  let nowMs = startMs;
  const core = createCore({
    dataFolder: folder,
    migrationsFolder: join(import.meta.dirname, "../../migrations"),
    assets: shippedAssets(),
    version: "demo",
    runtime: "node",
    now: () => (nowMs += 250),
    randomBytes: createSeededBytes(seed),
    parser: createNodeParser(),
    crew: createCrew(),
    onProgress: (progress) => terminal.progress(progress),
    reportBug: (bug, call) => {
      terminal.line(`${call}: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}`);
      return "B-DEMO";
    },
  });
  return {
    async call<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const answer = (await core.dispatcher.run(name, input)) as Outcome<Output<Name>>;
      if (answer.ok) return answer.value;
      terminal.problem(name, answer.error);
      throw new DemoStopped(name);
    },
    grant: (path) => core.world.grants.grant(path),
    wait(days) {
      nowMs += days * 86_400_000;
    },
    close: () => core.close(),
  };
}
