import { join } from "node:path";
import type { CoreCallName, Input, Output } from "#shared/ipc/api.ts";
import type { Outcome, Progress } from "#shared/ipc/call.ts";
import type { GrantId } from "#shared/ids.ts";
import { createCore } from "#main/create-core.ts";
import { createCrew } from "#main/crew/crew.ts";
import { strongRandomBytes } from "#main/crypto/crypto.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";

/** A core on a data folder, with the computer's clock and chance. */
export interface Computer {
  call<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Outcome<Output<Name>>>;
  /** Errors: rejects when the call is refused. */
  must<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  grant(path: string): GrantId;
  readonly bugs: readonly string[];
  close(): Promise<void>;
}

/** A call that was refused, with the kind of the problem. */
export class Refused extends Error {
  readonly kind: string;
  constructor(name: string, kind: string, facts: unknown, bugs: readonly string[]) {
    super(`${name}: ${kind} ${JSON.stringify(facts)} ${bugs.join("; ")}`);
    this.kind = kind;
  }
}

/** Starts it; `now` for a clock that is not the computer's. */
export function startComputer(
  dataFolder: string,
  now: () => number = Date.now,
  onProgress: (progress: Progress) => void = () => undefined,
): Computer {
  const bugs: string[] = [];
  const core = createCore({
    dataFolder,
    migrationsFolder: join(import.meta.dirname, "../../migrations"),
    assets: shippedAssets(),
    version: "0.0.0-drill",
    runtime: "node",
    now,
    randomBytes: strongRandomBytes,
    parser: createNodeParser(),
    crew: createCrew(),
    onProgress,
    reportBug: (bug, call) => {
      bugs.push(`${call}: ${bug instanceof Error ? bug.message : String(bug)}`);
      return `B-${String(bugs.length)}`;
    },
  });
  const call: Computer["call"] = async (name, input) => (await core.dispatcher.run(name, input)) as never;
  return {
    call,
    async must(name, input) {
      const answer = await call(name, input);
      if (answer.ok) return answer.value;
      throw new Refused(name, answer.error.kind, answer.error.facts, bugs);
    },
    grant: (path) => core.world.grants.grant(path),
    bugs,
    close: () => core.close(),
  };
}
