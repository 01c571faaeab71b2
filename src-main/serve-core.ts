import { err } from "#shared/result.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import type { BugLog } from "#main/bug-log.ts";
import type { CoreReply, CoreRequest, CoreStart, FromCore, ParserReport } from "#main/core-messages.ts";
import { createCrew } from "#main/crew/crew.ts";
import { createCore } from "#main/create-core.ts";
import { strongRandomBytes } from "#main/crypto/crypto.ts";
import { holdFolder, type FolderHold } from "#main/db/hold-folder.ts";
import { createRateMeter } from "#main/measure-rate.ts";
import { openMaterial, readMaterial } from "#main/materials/open-material.ts";
import { parserLimits } from "#main/parsers/parser-limits.ts";
import { createParserPool } from "#main/parsers/parser-pool.ts";
import { createRelayedParsers } from "#main/parsers/relayed-child.ts";
import { createProgressThrottle } from "#main/throttle-progress.ts";

const idleWatchMs = 5000;
const noMaterial = { kind: "refused", why: "unknown" } as const;

/** A running core behind messages. */
export interface ServedCore {
  receive(message: (CoreRequest & { readonly id: number }) | ParserReport): void;
}

/** Starts the core of the app: worker threads from the file `crewEntry`, the real clock, strong random bytes, and parsers that main forks. */
export function serveCore(
  start: CoreStart,
  bugs: BugLog,
  crewEntry: string,
  send: (message: FromCore) => void,
): ServedCore {
  const parsers = createRelayedParsers(send);
  const rates = createRateMeter(Date.now);
  const throttle = createProgressThrottle((progress) => send({ kind: "progress", progress }), Date.now);
  const core = createCore({
    ...start,
    runtime: "electron",
    now: Date.now,
    randomBytes: strongRandomBytes,
    crew: createCrew(crewEntry),
    parser: createParserPool(() => parsers.fork(), parserLimits),
    onProgress: (progress) => throttle.step(rates.measure(progress)),
    reportBug: (bug, call) => bugs.report(bug, call),
  });

  let hold: FolderHold | undefined;
  /** Asked again with each call: the other program may have been closed meanwhile. */
  function folderTaken(): Outcome<never> | undefined {
    if (hold !== undefined) return undefined;
    const outcome = holdFolder(start.dataFolder, Date.now());
    if (outcome.kind === "taken") return err({ kind: "storage/folder-held", facts: { ...outcome.by } });
    hold = outcome;
    return undefined;
  }

  const { sessions } = core.world;
  sessions.onIdleLock(() => send({ kind: "desk-locked" }));
  // Also without a call from the page: a desk that nobody touches makes none.
  const idleWatch = setInterval(() => sessions.lockWhenIdle(Date.now()), idleWatchMs);
  idleWatch.unref();

  /** A bug in reading a material is logged; the page then gets nothing instead of waiting. */
  async function material<Answer>(asked: Promise<Answer>): Promise<Answer | typeof noMaterial> {
    try {
      return await asked;
    } catch (bug) {
      bugs.report(bug, "material");
      return noMaterial;
    }
  }

  async function replyTo(request: CoreRequest): Promise<CoreReply> {
    switch (request.kind) {
      case "call": {
        const answer = folderTaken() ?? (await core.dispatcher.run(request.name, request.input));
        throttle.flush(request.name);
        return { kind: "answer", answer };
      }
      case "grant": {
        const { grants } = core.world;
        return { kind: "granted", chosen: request.paths.map((path) => ({ grant: grants.grant(path), path })) };
      }
      case "material-open":
        return { kind: "material-opened", material: await material(openMaterial(core.world, request.url)) };
      case "material-read": {
        const { url, first, last } = request;
        return { kind: "material-part", part: await material(readMaterial(core.world, url, first, last)) };
      }
      case "self-test": {
        const { testCore } = await import("#main/self-test/test-core.ts");
        return { kind: "self-tested", checks: await testCore(core.world, request.step) };
      }
      case "close":
        clearInterval(idleWatch);
        await core.close();
        hold?.release();
        return { kind: "closed" };
    }
  }

  return {
    receive(message) {
      if (message.kind === "parser-message" || message.kind === "parser-exit") parsers.report(message);
      else void replyTo(message).then((reply) => send({ ...reply, id: message.id }));
    },
  };
}
