import { join } from "node:path";
import type { CoreCallName, Input, Output } from "#shared/ipc/api.ts";
import type { GrantId } from "#shared/ids.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { createCore } from "#main/create-core.ts";
import { createCrew } from "#main/crew/crew.ts";
import { strongRandomBytes } from "#main/crypto/crypto.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import type { World } from "#main/world.ts";

/** A real core on a folder, with the real clock. */
export interface BenchCore {
  readonly world: World;
  grant(path: string): GrantId;
  /** Errors: rejects when the call is refused. */
  must<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  close(): Promise<void>;
}

/** Starts a core as the app does, without a window. */
export function createBenchCore(dataFolder: string): BenchCore {
  const core = createCore({
    dataFolder,
    migrationsFolder: join(import.meta.dirname, "../../migrations"),
    assets: shippedAssets(),
    version: "0.0.0-bench",
    runtime: "node",
    now: Date.now,
    randomBytes: strongRandomBytes,
    parser: createNodeParser(),
    crew: createCrew(),
    startPath: undefined,
    onProgress: () => undefined,
    reportBug: (bug) => {
      throw bug;
    },
  });
  const { world, dispatcher } = core;
  return {
    world,
    close: () => core.close(),
    grant: (path) => world.grants.grant(path),
    async must<Name extends CoreCallName>(name: Name, input: Input<Name>) {
      const answer = (await dispatcher.run(name, input)) as Outcome<Output<Name>>;
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
  };
}
