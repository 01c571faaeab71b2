import { fork } from "node:child_process";
import { join } from "node:path";
import type { Parser } from "#main/parsers/parser.ts";
import type { ParserChild } from "#main/parsers/parser-child.ts";
import { createParserPool } from "#main/parsers/parser-pool.ts";

/** How many files are read at once, and how long one may take. */
export const parserLimits = { size: 2, timeoutMs: 20_000, memoryMib: 512 } as const;

/** The parser for plain Node: tests, the headless run and the browser host. `entry` differs in a built program. */
export function createNodeParser(entry: string = join(import.meta.dirname, "parser-entry.ts")): Parser {
  return createParserPool(() => forkParser(entry), parserLimits);
}

function forkParser(entry: string): ParserChild {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${String(parserLimits.memoryMib)}`],
    // Nothing of the surroundings is lent to a process that reads foreign files, and its chatter goes nowhere.
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "json",
  });
  // A forgotten parser must not keep the program alive.
  child.unref();
  child.channel?.unref();
  return {
    send(message) {
      if (child.connected) child.send(message as object);
    },
    onMessage: (listener) => void child.on("message", listener),
    onExit(listener) {
      let told = false;
      const once = (): void => {
        if (!told) listener();
        told = true;
      };
      child.once("exit", once);
      child.once("error", once);
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
