import type { ParserOrder, ParserReport } from "#main/core-messages.ts";
import type { ChildPort } from "#main/shell/child-port.ts";

/** Main's side of the core's parsers: forks, feeds and ends them. */
export interface ParserRelay {
  obey(order: ParserOrder): void;
  /** Ends every parser; for when the core is gone. */
  close(): void;
}

/** Parsers by the core's own numbers; what they say goes to `report`. */
export function createParserRelay(fork: () => ChildPort, report: (report: ParserReport) => void): ParserRelay {
  const children = new Map<number, ChildPort>();
  return {
    obey(order) {
      switch (order.kind) {
        case "parser-fork": {
          const { child } = order;
          const port = fork();
          children.set(child, port);
          port.onMessage((message) => report({ kind: "parser-message", child, message }));
          port.onExit(() => {
            if (children.delete(child)) report({ kind: "parser-exit", child });
          });
          return;
        }
        case "parser-send":
          children.get(order.child)?.postMessage(order.message);
          return;
        case "parser-kill":
          children.get(order.child)?.kill();
          return;
      }
    },
    close() {
      for (const port of children.values()) port.kill();
      children.clear();
    },
  };
}
