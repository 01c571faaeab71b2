import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { createConversionMemory } from "#main/secretariat/converters/conversion-memory.ts";
import { convertFile } from "#main/secretariat/converters/convert-file.ts";
import { copiesPdf, makeFakeOffice } from "#tests/support/fake-office.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const parser = createNodeParser();
afterAll(() => parser.close());

interface Unreliable {
  readonly body: string;
  readonly allowedMs?: number;
  readonly signal?: AbortSignal;
}

async function convertBy({ body, allowedMs, signal = new AbortController().signal }: Unreliable) {
  const folder = join(tempFolder(), "资料 夹");
  const office = await makeFakeOffice(join(folder, "程序 files"), body);
  mkdirSync(join(folder, "材料"), { recursive: true });
  const path = join(folder, "材料", "推荐表 1.docx");
  writeFileSync(path, "a form");
  const source = {
    path,
    content: "docx",
    sha256: sha256Hex("a form"),
    durationSeconds: undefined,
    audio: undefined,
  } as const;
  const memory = createConversionMemory(join(folder, "round"));
  const workshop = {
    memory,
    parser,
    volumeLimitBytes: 1024 ** 3,
    signal,
    ...(allowedMs !== undefined && { allowedMs }),
  };
  const converter = { kind: "word", path: office.path, program: "LibreOffice 9.9.1.2", encoder: "" } as const;
  const run = () =>
    convertFile(converter, "word", source, join(folder, "round", "converting"), workshop, () => undefined);
  return { folder, office, path, run };
}

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A killed process that nobody has waited for yet is none that works.
    return readFileSync(`/proc/${String(pid)}/stat`, "utf8").includes(") Z ");
  } catch {
    return true;
  }
};
const pidIn = (path: string): number => Number(readFileSync(path, "utf8"));

test("a program that hangs is stopped at the limit with the child that it started, and leaves nothing", async () => {
  const made = await convertBy({ body: 'sleep 600 & echo $! > "$here/child"; wait', allowedMs: 1500 });
  expect(await made.run()).toEqual({ why: "slow", reason: "" });
  await expect.poll(() => isGone(pidIn(join(made.folder, "程序 files/child")))).toBe(true);
  expect(readdirSync(join(made.folder, "round"))).toEqual([]);
});

test("cancelling stops the program and its child at once and is no failure of the file", async () => {
  const controller = new AbortController();
  const made = await convertBy({ body: 'sleep 600 & echo $! > "$here/child"; wait', signal: controller.signal });
  const child = join(made.folder, "程序 files/child");
  const running = made.run();
  running.catch(() => undefined);
  await expect.poll(() => existsSync(child) && pidIn(child) > 0).toBe(true);
  controller.abort();
  await expect(running).rejects.toThrow(/abort/i);
  await expect.poll(() => isGone(pidIn(child))).toBe(true);
  expect(readdirSync(join(made.folder, "round"))).toEqual([]);
});

test.each([
  ["ends with an error", 'echo "out of memory" >&2; exit 3', { why: "failed", reason: "out of memory" }],
  ["is killed", "kill -SEGV $$", { why: "failed", reason: "exit code -1" }],
  ["writes nothing", "exit 0", { why: "failed", reason: "no PDF was written" }],
  ["writes rubbish", 'echo rubbish > "$out/form.pdf"', { why: "unusable", reason: "not a PDF" }],
])("a program that %s gives no PDF, and says why", async (_, body, expected) => {
  const made = await convertBy({ body });
  expect(await made.run()).toEqual(expected);
  expect(existsSync(join(made.folder, "round/converted"))).toBe(false);
});

test("a PDF that begins well and is cut off is not believed", async () => {
  const made = await convertBy({ body: 'head -c 300 "$here/page.pdf" > "$out/form.pdf"' });
  expect(await made.run()).toMatchObject({ why: "unusable" });
});

test("what was made is remembered: the program is not started again, unless what it made was changed since", async () => {
  const made = await convertBy({ body: copiesPdf });
  const first = await made.run();
  expect(first).toMatchObject({ pages: 1, program: "LibreOffice 9.9.1.2", isNew: true });
  expect(await made.run()).toEqual({ ...first, isNew: false });
  expect(made.office.runs()).toBe(1);
  if ("why" in first) throw new Error(first.why);
  writeFileSync(first.path, Buffer.alloc(readFileSync(first.path).length));
  expect(await made.run()).toMatchObject({ isNew: true });
  expect(made.office.runs()).toBe(2);
});

test("a file that is not what intake saw is not given to the program", async () => {
  const made = await convertBy({ body: copiesPdf });
  writeFileSync(made.path, "another form");
  expect(await made.run()).toEqual({ why: "changed", reason: "" });
  expect(made.office.runs()).toBe(0);
});

test("the program sees a copy under a plain name, a home of its own, and nothing of this program's surroundings", async () => {
  process.env["PINGSHEN_SECRET_OF_TEST"] = "1";
  const made = await convertBy({
    body: `env > "$here/env"; echo "$form" > "$here/form"; ls "$HOME" > "$here/home"; ${copiesPdf}`,
  });
  await made.run();
  delete process.env["PINGSHEN_SECRET_OF_TEST"];
  const read = (name: string): string => readFileSync(join(made.folder, "程序 files", name), "utf8");
  expect(read("form").trim()).toBe(join(made.folder, "round/converting/form.docx"));
  expect(read("home").trim().split("\n")).toEqual(["form.docx", "made", "profile"]);
  expect(read("env")).not.toMatch(/PINGSHEN|NODE_OPTIONS|LD_PRELOAD/);
  expect(read("env")).toContain("http_proxy=http://127.0.0.1:9");
});
