import { fork } from "node:child_process";
import { join } from "node:path";
import type { Parser } from "#main/parsers/parser.ts";
import type { ParserChild } from "#main/parsers/parser-child.ts";
import { limitArguments, parserLimits, type ParserLimits } from "#main/parsers/parser-limits.ts";
import { createParserPool } from "#main/parsers/parser-pool.ts";

/** The parser for plain Node: tests, the headless run and the browser host. */
export function createNodeParser(limits: ParserLimits = parserLimits): Parser {
  return createParserPool(() => forkParser(join(import.meta.dirname, "parser-entry.ts"), limits), limits);
}

function forkParser(entry: string, limits: ParserLimits): ParserChild {
  const { args, execArgv } = limitArguments(limits);
  const child = fork(entry, args, {
    execArgv,
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
