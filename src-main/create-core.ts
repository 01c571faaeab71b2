import type { Progress } from "#shared/ipc/call.ts";
import type { Crew } from "#main/crew/crew.ts";
import { createDatabases } from "#main/db/databases.ts";
import { createDispatcher, type Dispatcher, type ReportBug } from "#main/dispatch.ts";
import { createSessions } from "#main/expert/sessions.ts";
import { createGrants } from "#main/grants.ts";
import { handlersOf } from "#main/handlers.ts";
import type { Parser } from "#main/parsers/parser.ts";
import { createKeyring } from "#main/secretariat/keys/keyring.ts";
import type { ShippedAssets, World } from "#main/world.ts";

/** What differs between the app, the headless demo and the tests. */
export interface CoreOptions {
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  readonly assets: ShippedAssets;
  readonly version: string;
  readonly runtime: World["runtime"];
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly parser: Parser;
  readonly crew: Crew;
  readonly onProgress: (progress: Progress) => void;
  readonly reportBug: ReportBug;
}

/** The core with its world: the same code in the app, in tests and headless. */
export interface Core {
  readonly world: World;
  readonly dispatcher: Dispatcher;
  close(): Promise<void>;
}

/** Puts the core together; opens no database before the first call. */
export function createCore(options: CoreOptions): Core {
  const grants = createGrants();
  const world: World = {
    now: options.now,
    randomBytes: options.randomBytes,
    dataFolder: options.dataFolder,
    migrationsFolder: options.migrationsFolder,
    assets: options.assets,
    version: options.version,
    runtime: options.runtime,
    grants,
    databases: createDatabases(options.dataFolder, options.migrationsFolder, options.now),
    parser: options.parser,
    crew: options.crew,
    sessions: createSessions(),
    keyring: createKeyring(options.now),
  };
  // The handlers of jobs need the dispatcher that they are part of.
  const jobs: Pick<Dispatcher, "cancel" | "pause"> = {
    cancel: (name) => dispatcher.cancel(name),
    pause: (name, pause) => dispatcher.pause(name, pause),
  };
  const dispatcher = createDispatcher(handlersOf(jobs), world, options.onProgress, options.reportBug);
  return {
    world,
    dispatcher,
    async close() {
      await options.parser.close();
      await options.crew.close();
      world.sessions.lock();
      world.keyring.close();
      world.databases.closeAll();
    },
  };
}
