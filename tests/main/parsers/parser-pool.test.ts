import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Parser } from "#main/parsers/parser.ts";
import { createParserPool } from "#main/parsers/parser-pool.ts";

// A reader whose behaviour is written in the name of the «file» that it is given.
const entry = `process.on("message", ({ id, job }) => {
  if (job.path === "hang") { for (;;) ; }
  if (job.path === "die") process.exit(3);
  if (job.path === "swell") { const held = []; for (;;) held.push(new Array(1e6).fill(job)); }
  if (job.path === "babble") process.send({ id: -1, answer: { fault: "crashed", detail: "" } });
  process.send({ id, answer: { kind: "material", sha256: String(process.pid), facts: { content: "other", readable: true } } });
});`;

let folder: string;
let parser: Parser;
let forks = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pingshen-pool-"));
  const path = join(folder, "entry.mjs");
  writeFileSync(path, entry);
  forks = 0;
  parser = createParserPool(
    () => {
      forks += 1;
      const child = fork(path, [], {
        execArgv: ["--max-old-space-size=64"],
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      return {
        send: (message) => void child.send(message as object),
        onMessage: (listener) => void child.on("message", listener),
        onExit: (listener) => void child.once("exit", listener),
        kill: () => void child.kill("SIGKILL"),
      };
    },
    { size: 2, timeoutMs: 3000 },
  );
});

afterEach(async () => {
  await parser.close();
  rmSync(folder, { recursive: true });
});

const faultOf = (answer: object) => ("fault" in answer ? answer.fault : "none");

describe("the pool of parser processes", () => {
  it("uses no more processes than it may, and the same ones again", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => parser.material("fine")));
    expect(answers.map(faultOf)).toEqual(Array.from({ length: 12 }, () => "none"));
    expect(forks).toBe(2);
  });

  it("kills a reader that hangs, and the next job works", async () => {
    expect(faultOf(await parser.material("hang"))).toBe("too-slow");
    expect(faultOf(await parser.material("fine"))).toBe("none");
    expect(forks).toBe(2);
  });

  it("ends a reader that takes more memory than it may, and the next job works", async () => {
    expect(faultOf(await parser.material("swell"))).toBe("crashed");
    expect(faultOf(await parser.material("fine"))).toBe("none");
  });

  it("replaces a reader that dies in the middle, and the jobs behind it work", async () => {
    const [died, ...others] = await Promise.all(["die", "fine", "fine", "fine"].map((path) => parser.material(path)));
    expect(faultOf(died ?? {})).toBe("crashed");
    expect(others.map(faultOf)).toEqual(["none", "none", "none"]);
  });

  it("pays no heed to messages that nobody asked for, nor to an answer of another kind", async () => {
    expect(faultOf(await parser.material("babble"))).toBe("none");
    expect(faultOf(await parser.workbook("fine"))).toBe("crashed");
  });

  it("leaves a job at once when it is cancelled", async () => {
    const controller = new AbortController();
    const waiting = parser.material("hang", controller.signal);
    controller.abort();
    await expect(waiting).rejects.toThrow("cancelled");
    await expect(parser.material("fine", controller.signal)).rejects.toThrow("cancelled");
  });

  it("answers what is still waiting when it is closed", async () => {
    const waiting = ["hang", "hang", "fine"].map((path) => parser.material(path));
    await parser.close();
    expect((await Promise.all(waiting)).map(faultOf)).toEqual(["crashed", "crashed", "crashed"]);
  });
});
