import type { AppEvent, ChosenPath } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { err } from "#shared/result.ts";
import type { CoreReply, CoreRequest, CoreStart, FromCore, ParserOrder, ToCore } from "#main/core-messages.ts";
import type { MaterialPart, OpenedMaterial } from "#main/materials/opened-material.ts";
import type { ChildPort } from "#main/shell/child-port.ts";
import type { Check } from "#main/self-test/check.ts";
import type { CoreTestStep } from "#main/self-test/test-core.ts";
import { createParserRelay, type ParserRelay } from "#main/shell/parser-relay.ts";

/** The core as main sees it: questions in, answers out, and a new process when the old one died. */
export interface CoreProcess {
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  grant(paths: readonly string[]): Promise<readonly ChosenPath[]>;
  openMaterial(url: string): Promise<OpenedMaterial>;
  /** Bytes `first` to `last` of a sealed material, or as many as its record holds. */
  readMaterial(url: string, first: number, last: number): Promise<MaterialPart>;
  /** One half of the self-test; no checks at all when the core died over it. */
  selfTest(step: CoreTestStep): Promise<readonly Check[]>;
  /** Ends the process without a word, as a power cut does; a new one is started. */
  kill(): void;
  /** Lets the core close its databases; done also when it does not answer in time. */
  close(): Promise<void>;
}

export interface CoreProcessOptions {
  readonly forkCore: () => ChildPort;
  readonly forkParser: () => ChildPort;
  readonly start: CoreStart;
  readonly now: () => number;
  readonly tell: (event: AppEvent) => void;
  readonly reportExit: (code: number) => void;
}

// A core that dies at once would die at once again; the page then says so instead of flickering.
const shortestLifeMs = 3000;
const closingMs = 5000;
// A new core knows nobody who is unlocked.
const noMaterial = { kind: "refused", why: "unknown" } as const;

/** Starts the core and keeps it running. */
export function createCoreProcess(options: CoreProcessOptions): CoreProcess {
  const pending = new Map<number, (reply: CoreReply | undefined) => void>();
  let child: ChildPort | undefined;
  let parsers: ParserRelay | undefined;
  let asked = 0;
  let closing = false;

  function launch(): void {
    const startedAtMs = options.now();
    const started = options.forkCore();
    const relay = createParserRelay(options.forkParser, (report) => post(started, report));
    child = started;
    parsers = relay;
    started.onMessage((message) => hear(message as FromCore, relay));
    started.onExit((code) => {
      child = undefined;
      relay.close();
      const lost = [...pending.values()];
      pending.clear();
      for (const answer of lost) answer(undefined);
      if (closing) return;
      options.reportExit(code);
      options.tell({ kind: "core-stopped" });
      if (options.now() - startedAtMs < shortestLifeMs) return;
      launch();
      options.tell({ kind: "core-started" });
    });
    post(started, { kind: "start", start: options.start });
  }

  function hear(message: FromCore, relay: ParserRelay): void {
    if (message.kind === "progress" || message.kind === "desk-locked") {
      options.tell(message);
    } else if (isParserOrder(message)) {
      relay.obey(message);
    } else {
      const answer = pending.get(message.id);
      pending.delete(message.id);
      answer?.(message);
    }
  }

  /** `undefined` when the core is gone or goes before it answers. */
  const ask = (request: CoreRequest): Promise<CoreReply | undefined> =>
    new Promise((resolve) => {
      if (child === undefined) {
        resolve(undefined);
        return;
      }
      asked += 1;
      pending.set(asked, resolve);
      post(child, { ...request, id: asked });
    });

  launch();
  return {
    async call(name, input) {
      const reply = await ask({ kind: "call", name, input });
      return reply?.kind === "answer" ? reply.answer : err({ kind: "call/core-stopped" });
    },
    async grant(paths) {
      const reply = await ask({ kind: "grant", paths });
      return reply?.kind === "granted" ? reply.chosen : [];
    },
    async openMaterial(url) {
      const reply = await ask({ kind: "material-open", url });
      return reply?.kind === "material-opened" ? reply.material : noMaterial;
    },
    async readMaterial(url, first, last) {
      const reply = await ask({ kind: "material-read", url, first, last });
      return reply?.kind === "material-part" ? reply.part : noMaterial;
    },
    async selfTest(step) {
      const reply = await ask({ kind: "self-test", step });
      return reply?.kind === "self-tested" ? reply.checks : [];
    },
    kill: () => child?.kill(),
    async close() {
      closing = true;
      const timeout = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), closingMs).unref());
      await Promise.race([ask({ kind: "close" }), timeout]);
      parsers?.close();
      child?.kill();
    },
  };
}

const post = (child: ChildPort, message: ToCore): void => child.postMessage(message);

const isParserOrder = (message: FromCore): message is ParserOrder => message.kind.startsWith("parser-");
