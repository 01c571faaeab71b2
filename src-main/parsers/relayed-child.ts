import type { ParserOrder, ParserReport } from "#main/core-messages.ts";
import type { ParserChild } from "#main/parsers/parser-child.ts";

/** Parsers that another process forks on request: the core itself may not fork inside Electron. */
export interface RelayedParsers {
  fork(): ParserChild;
  /** Hands on what the other process reports about a child. */
  report(report: ParserReport): void;
}

interface Listeners {
  readonly message: ((message: unknown) => void)[];
  readonly exit: (() => void)[];
}

/** Children that live on the other side of `order`; each has a number. */
export function createRelayedParsers(order: (order: ParserOrder) => void): RelayedParsers {
  const listenersByChild = new Map<number, Listeners>();
  let forked = 0;
  return {
    fork() {
      forked += 1;
      const child = forked;
      const listeners: Listeners = { message: [], exit: [] };
      listenersByChild.set(child, listeners);
      order({ kind: "parser-fork", child });
      return {
        send: (message) => order({ kind: "parser-send", child, message }),
        onMessage: (listener) => void listeners.message.push(listener),
        onExit: (listener) => void listeners.exit.push(listener),
        kill: () => order({ kind: "parser-kill", child }),
      };
    },
    report(report) {
      const listeners = listenersByChild.get(report.child);
      if (listeners === undefined) return;
      if (report.kind === "parser-message") {
        for (const listener of listeners.message) listener(report.message);
        return;
      }
      listenersByChild.delete(report.child);
      for (const listener of listeners.exit) listener();
    },
  };
}
