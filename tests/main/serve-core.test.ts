import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer, CoreCallName, Input, Output } from "#shared/ipc/api.ts";
import { createBugLog } from "#main/bug-log.ts";
import type { CoreReply, CoreRequest, FromCore } from "#main/core-messages.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { serveCore } from "#main/serve-core.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { codeOf, writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../..");

// Only the clock and what hangs on it are ours; files and threads run as ever.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

interface Served {
  readonly told: FromCore[];
  ask(request: CoreRequest): Promise<CoreReply>;
  call<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
}

function serve(folder: string): Served {
  const told: FromCore[] = [];
  const waiting = new Map<number, (reply: CoreReply) => void>();
  const start = {
    dataFolder: join(folder, "data"),
    migrationsFolder: join(root, "migrations"),
    logFile: join(folder, "core.jsonl"),
    assets: shippedAssets(),
    version: "0.0.0-test",
  };
  const bugs = createBugLog(start.logFile, "B", Date.now);
  const core = serveCore(start, bugs, join(root, "src-main/crew/crew-worker.ts"), (message) => {
    if ("id" in message) waiting.get(message.id)?.(message);
    else told.push(message);
  });
  let asked = 0;
  const ask = (request: CoreRequest): Promise<CoreReply> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      core.receive({ ...request, id: asked });
    });
  return {
    told,
    ask,
    async call<Name extends CoreCallName>(name: Name, input: Input<Name>) {
      const reply = await ask({ kind: "call", name, input });
      const answer = (reply.kind === "answer" ? reply.answer : undefined) as Answer<Name> | undefined;
      if (answer?.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer.value as Output<Name>;
    },
  };
}

/** E01 is unlocked and has pledged on a bundle that was brought by message. */
async function openDesk(): Promise<{ served: Served; written: WrittenBundle }> {
  const folder = tempFolder();
  const written = await writeSmallBundle(folder, {
    version: 1,
    candidates: [{ id: "c1", name: "甲", media: [{ mediaType: "image/jpeg", bytes: new Uint8Array(3000).fill(7) }] }],
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
    recipient: (await createRecipient()).address,
  });
  const served = serve(folder);
  const reply = await served.ask({ kind: "grant", paths: [written.folder] });
  const sources = reply.kind === "granted" ? reply.chosen.map(({ grant }) => grant) : [];
  await served.call("desk/import", { sources, place: "laptop", acceptKey: false });
  await served.call("desk/activate", { bundle: written.bundle, code: codeOf("E01") });
  await served.call("review/pledge", { bundle: written.bundle });
  return { served, written };
}

const locks = ({ told }: Served): number => told.filter(({ kind }) => kind === "desk-locked").length;

test("a desk that nobody touches locks itself and says so; its materials close with it", async () => {
  const { served, written } = await openDesk();
  const url = `mat://bundle/${written.bundle}/${written.material("c1")}`;
  const opened = await served.ask({ kind: "material-open", url });
  expect(opened).toMatchObject({ material: { kind: "sealed", mediaType: "image/jpeg", plainBytes: 3000 } });
  const read = await served.ask({ kind: "material-read", url, first: 0, last: 9 });
  expect(read).toMatchObject({ part: { kind: "bytes", bytes: new Uint8Array(10).fill(7) } });
  vi.advanceTimersByTime(14 * 60_000);
  expect(locks(served)).toBe(0);
  vi.advanceTimersByTime(70_000);
  expect(locks(served)).toBe(1);
  vi.advanceTimersByTime(3_600_000);
  expect(locks(served)).toBe(1);
  const closed = await served.ask({ kind: "material-open", url });
  expect(closed).toMatchObject({ material: { kind: "refused", why: "unknown" } });
  await served.ask({ kind: "close" });
});

test("every answer to the page puts it off, and the page sets how long", async () => {
  const { served, written } = await openDesk();
  const now = Date.now();
  expect(await served.call("desk/stay", { idleMinutes: 3 })).toEqual({ locksAtMs: now + 180_000 });
  vi.advanceTimersByTime(170_000);
  await served.call("review/overview", { bundle: written.bundle });
  vi.advanceTimersByTime(170_000);
  expect(locks(served)).toBe(0);
  vi.advanceTimersByTime(15_000);
  expect(locks(served)).toBe(1);
  expect(await served.call("desk/stay", { idleMinutes: 3 })).toEqual({ locksAtMs: null });
  await served.ask({ kind: "close" });
});

test("a laptop that slept with an open desk finds it locked, also when a call comes first", async () => {
  const { served, written } = await openDesk();
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  await expect(served.call("review/overview", { bundle: written.bundle })).rejects.toThrow("expert/locked");
  expect(locks(served)).toBe(1);
  await served.ask({ kind: "close" });
});

test("a page that says somebody is there does not open a desk that is overdue", async () => {
  const { served } = await openDesk();
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  expect(await served.call("desk/stay", { idleMinutes: 30 })).toEqual({ locksAtMs: null });
  expect(locks(served)).toBe(1);
  await served.ask({ kind: "close" });
});
