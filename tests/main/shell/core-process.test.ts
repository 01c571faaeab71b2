import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { AppEvent } from "#shared/ipc/api.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import type { ChildPort } from "#main/shell/child-port.ts";
import { createCoreProcess, type CoreProcess } from "#main/shell/core-process.ts";
import { forkWithPort } from "#tests/support/fork-with-port.ts";

interface Running {
  readonly core: CoreProcess;
  readonly children: ChildPort[];
  readonly events: AppEvent[];
  readonly exits: number[];
  readonly folder: string;
  nowMs: number;
}

const opened: Running[] = [];

/** The real core in a real process; only the clock that judges its life is ours. */
function startCore(): Running {
  const folder = mkdtempSync(join(tmpdir(), "pingshen-core-"));
  const children: ChildPort[] = [];
  const events: AppEvent[] = [];
  const exits: number[] = [];
  const running: Running = {
    children,
    events,
    exits,
    folder,
    nowMs: 0,
    core: createCoreProcess({
      forkCore() {
        const child = forkWithPort("src-main/core.ts");
        children.push(child);
        return child;
      },
      forkParser: () => forkWithPort("src-main/parsers/parser-entry.ts"),
      start: {
        dataFolder: join(folder, "data"),
        migrationsFolder: join(import.meta.dirname, "../../../migrations"),
        logFile: join(folder, "logs/core.jsonl"),
        assets: shippedAssets(),
        version: "0.0.0-test",
      },
      // The first reading happens inside createCoreProcess, before `running` is there.
      now: () => opened.at(-1)?.nowMs ?? 0,
      tell: (event) => void events.push(event),
      reportExit: (code) => void exits.push(code),
    }),
  };
  opened.push(running);
  return running;
}

afterEach(async () => {
  for (const { core, folder } of opened.splice(0)) {
    await core.close();
    rmSync(folder, { recursive: true });
  }
});

test("calls are answered by the core", async () => {
  const { core, folder } = startCore();
  expect(await core.call("app/info", {})).toEqual({
    ok: true,
    value: {
      version: "0.0.0-test",
      dataFolder: join(folder, "data"),
      runtime: "electron",
      clockBehindMs: 0,
    },
  });
  expect(await core.call("no/such", {})).toEqual({ ok: false, error: { kind: "call/refused" } });
  expect(await core.call("rounds/list", {})).toEqual({ ok: true, value: [] });
});

test("a chosen path gets a token, and an address of no material gets nothing", async () => {
  const { core } = startCore();
  expect(await core.grant(["/a", "/b"])).toEqual([
    { grant: "g1", path: "/a" },
    { grant: "g2", path: "/b" },
  ]);
  const nothing = { kind: "refused", why: "unknown" };
  expect(await core.openMaterial("mat://bundle/none/x")).toEqual(nothing);
  expect(await core.openMaterial("nonsense")).toEqual(nothing);
  expect(await core.readMaterial("mat://bundle/none/x", 0, 9)).toEqual(nothing);
  expect(await core.readMaterial("mat://delivery/r1/m1", 0, 9)).toEqual(nothing);
});

test("calls that were open when the core died are answered, and a new core takes over", async () => {
  const running = startCore();
  await running.core.call("app/info", {});
  running.nowMs = 60_000;
  // Making a sample takes long enough that no answer can be on its way already.
  const open = running.core.call("rounds/sample", { candidates: 12, experts: 3, seed: 1, faults: false, by: "王经办" });
  running.children[0]?.kill();
  expect(await open).toEqual({ ok: false, error: { kind: "call/core-stopped" } });
  expect(running.events).toEqual([{ kind: "core-stopped" }, { kind: "core-started" }]);
  expect(running.exits.length).toBe(1);
  expect(await running.core.call("app/info", {})).toMatchObject({ ok: true });
});

test("a material that is asked for while the core is gone is not there", async () => {
  const running = startCore();
  running.nowMs = 500;
  running.children[0]?.kill();
  expect(await running.core.openMaterial("mat://bundle/none/x")).toEqual({ kind: "refused", why: "unknown" });
});

test("a core that dies at once is not started again and again", async () => {
  const running = startCore();
  running.nowMs = 500;
  running.children[0]?.kill();
  expect(await running.core.call("app/info", {})).toEqual({ ok: false, error: { kind: "call/core-stopped" } });
  expect(await running.core.call("app/info", {})).toEqual({ ok: false, error: { kind: "call/core-stopped" } });
  expect(running.events).toEqual([{ kind: "core-stopped" }]);
  expect(running.children.length).toBe(1);
});

test("the page is told when the expert's desk locked itself", () => {
  const events: AppEvent[] = [];
  let hear: (message: unknown) => void = () => undefined;
  const deaf = () => undefined;
  createCoreProcess({
    forkCore: () => ({ postMessage: deaf, onMessage: (listener) => void (hear = listener), onExit: deaf, kill: deaf }),
    forkParser: () => ({ postMessage: deaf, onMessage: deaf, onExit: deaf, kill: deaf }),
    start: {} as never,
    now: () => 0,
    tell: (event) => void events.push(event),
    reportExit: deaf,
  });
  hear({ kind: "desk-locked" });
  expect(events).toEqual([{ kind: "desk-locked" }]);
});

test("closing ends the process and reports no fault", async () => {
  const running = startCore();
  await running.core.call("app/info", {});
  const gone = new Promise((resolve) => running.children[0]?.onExit(resolve));
  await running.core.close();
  await gone;
  expect(running.events).toEqual([]);
  expect(running.exits).toEqual([]);
  expect(() => readFileSync(join(running.folder, "logs/core.jsonl"))).toThrow();
});
