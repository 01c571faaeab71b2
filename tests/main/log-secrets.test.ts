import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { Outcome } from "#shared/ipc/call.ts";
import { createBugLog, withoutNames } from "#main/bug-log.ts";
import type { CoreReply, CoreRequest, FromCore } from "#main/core-messages.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { serveCore } from "#main/serve-core.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { codeOf, writeSmallBundle } from "#tests/support/small-office.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../..");

test.each([
  [
    "what a query was given",
    'Failed query: insert into "sheet" values (?, ?)\nparams: Zhang San,well done',
    /Zhang|well done/,
  ],
  ["the code of a slip", "no envelope for 7K3QD-9XW2M-40HTB-VREC1", /7K3QD|VREC1/],
  ["a code typed with spaces", "no envelope for 7K3QD 9XW2M 40HTB VREC1", /9XW2M/],
  ["a key in hex", `bad seed ${"0f".repeat(32)}`, /0f0f/],
  ["a key in base64", "bad seed RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3", /RWQf6/],
  ["an age secret", "AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0S", /QQQSYQ/],
  ["a name in Chinese", "unknown expert 欧阳䶮", /欧/],
])("%s is taken out of a log line", (_what, text, secret) => {
  expect(text).toMatch(secret);
  expect(withoutNames(text)).not.toMatch(secret);
});

test("neither codes nor keys, names nor comments of a round reach a log", async () => {
  const folder = tempFolder();
  const name = "ZhangSan";
  const written = await writeSmallBundle(folder, {
    version: 1,
    candidates: [{ id: "c1", name: "LiLei", media: [{ mediaType: "image/jpeg", bytes: new Uint8Array(300).fill(7) }] }],
    experts: [{ id: "E01", name, slip: "E01" }],
    recipient: (await createRecipient()).address,
  });
  const logFile = join(folder, "logs/core.jsonl");
  const waiting = new Map<number, (reply: CoreReply) => void>();
  const start = {
    ...{ dataFolder: join(folder, "data"), migrationsFolder: join(root, "migrations"), logFile },
    ...{ assets: shippedAssets(), version: "0.0.0-test" },
  };
  const hear = (message: FromCore): void => {
    if ("id" in message) waiting.get(message.id)?.(message);
  };
  const bugs = createBugLog(logFile, "B", Date.now);
  const core = serveCore(start, bugs, join(root, "src-main/crew/crew-worker.ts"), hear);
  const ask = (request: CoreRequest): Promise<CoreReply> =>
    new Promise((resolve) => {
      waiting.set(waiting.size + 1, resolve);
      core.receive({ ...request, id: waiting.size });
    });
  const call = async (called: string, input: object): Promise<Outcome<unknown>> => {
    const reply = await ask({ kind: "call", name: called, input });
    return reply.kind === "answer" ? reply.answer : expect.fail(reply.kind);
  };
  const { bundle } = written;
  const granted = await ask({ kind: "grant", paths: [written.folder] });
  const sources = granted.kind === "granted" ? granted.chosen.map(({ grant }) => grant) : [];
  const code = codeOf("E01");
  expect(await call("desk/import", { sources, place: "laptop", acceptKey: false })).toMatchObject({ ok: true });
  expect(await call("desk/activate", { bundle, code })).toMatchObject({ ok: true });
  expect(await call("review/pledge", { bundle })).toMatchObject({ ok: true });

  // From here on every write is a bug that knows what it was to write.
  const database = new Database(join(folder, "data/expert/expert.db"));
  for (const table of ["sheet", "score", "journal"]) database.exec(`ALTER TABLE ${table} RENAME TO gone_${table}`);
  database.close();
  const comment = "Outstanding lighthouse keeper";
  for (const [called, input] of [
    ["review/save-comment", { bundle, candidate: "c1", comment }],
    ["review/set-flag", { bundle, candidate: "c1", flagged: true, reason: "ask LiLei about the lighthouse" }],
    ["review/overview", { bundle }],
  ] as const)
    expect(await call(called, input)).toMatchObject({ ok: false, error: { kind: "call/bug" } });
  await ask({ kind: "close" });

  const logs = readdirSync(join(folder, "logs")).map((file) => readFileSync(join(folder, "logs", file), "utf8"));
  const text = logs.join("\n");
  expect(text.trim().split("\n").length).toBeGreaterThanOrEqual(3);
  for (const secret of [code, code.replaceAll("-", ""), code.slice(0, 5), name, "LiLei", comment, "lighthouse", folder])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/[0-9a-f]{32}|AGE-SECRET/i);
});
