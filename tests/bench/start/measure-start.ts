import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { ensureBuilt } from "#build/ensure-built.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { writeBenchBundle, type BenchBundle } from "#tests/bench/data/bench-data.ts";
import { openBenchDesk } from "#tests/bench/open-bench-desk.ts";
import { rendererBytes } from "#tests/bench/renderer-memory.ts";
import { writeHelloProgram } from "#tests/bench/start/hello-program.ts";
import { installedSizes } from "#tests/bench/start/installed-size.ts";
import { coreBytes, plainNodeBytes } from "#tests/bench/start/process-memory.ts";
import { median } from "#tests/bench/take-turns.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

/** A later program may be so much slower or larger than what was written down. */
const allowance = 1.2;
const candidates = 600;
/** After the list is there, nothing is done for so long before memory is read. */
const idleMs = 1500;

interface Started {
  readonly helloMs: number;
  readonly contentMs: number;
  readonly deskMs: number;
  readonly listMs: number;
  readonly helloRendererBytes: number;
  readonly rendererBytes: number;
  readonly coreBytes: number;
}

/** What was written down, by what was measured. */
export const budgetFile = "tests/bench/start/budget.json";

/** From a double click to a window with content, to the choice of desks, to a list of 600; idle memory; installed size. */
export async function measureStart(run: BenchRun): Promise<readonly Line[]> {
  const { root, folder } = run;
  ensureBuilt(root);
  const hello = writeHelloProgram(join(folder, "hello"));
  const source = await run.data.prepared("start-600", (target) =>
    writeBenchBundle(
      target,
      "start-600-v1",
      Array.from({ length: candidates }, () => []),
    ),
  );
  const user = join(folder, "start-user");
  rmSync(user, { recursive: true, force: true });
  const office = await openBenchDesk(root, user, source);
  await office.close();
  const rounds: Started[] = [];
  for (let round = 0; round < run.rounds; round += 1) {
    const plain = await startHello(root, hello, join(folder, `hello-user-${String(round)}`));
    rounds.push({ ...plain, ...(await startOurs(root, user, source)) });
  }
  const node = await plainNodeBytes(join(root, "tests/standin/parent-port.ts"));
  return withBudget(root, [...timeLines(rounds), ...memoryLines(rounds, node), ...sizeLines(root)]);
}

const launch = (root: string, program: string, user: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: process.env["ELECTRON"] ?? join(root, "tests/standin/electron"),
    args: [program, `--user-data-dir=${user}`],
    cwd: root,
  });

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== "about:");
  return page;
}

async function startHello(
  root: string,
  program: string,
  user: string,
): Promise<Pick<Started, "helloMs" | "helloRendererBytes">> {
  const startMs = performance.now();
  const app = await launch(root, program, user);
  try {
    const page = await firstPage(app);
    await page.locator("h1").waitFor();
    const helloMs = performance.now() - startMs;
    await page.waitForTimeout(idleMs);
    return { helloMs, helloRendererBytes: rendererBytes(app.process().pid ?? 0) ?? 0 };
  } finally {
    await app.close();
  }
}

async function startOurs(
  root: string,
  user: string,
  { bundle, code }: BenchBundle,
): Promise<Omit<Started, "helloMs" | "helloRendererBytes">> {
  const startMs = performance.now();
  const since = (): number => performance.now() - startMs;
  const app = await launch(root, root, user);
  try {
    const page = await firstPage(app);
    await page.getByText("评审台").first().waitFor();
    const contentMs = since();
    await page.getByRole("button", { name: /^专家/ }).waitFor();
    const deskMs = since();
    await must(page, "desk/activate", { bundle, code });
    await page.evaluate((at) => {
      location.hash = `#/expert/${at}/review`;
    }, bundle);
    await page.locator('input[inputmode="decimal"]').first().waitFor();
    await page
      .locator(`nav ul > li[aria-setsize="${String(candidates)}"]`)
      .first()
      .waitFor();
    const listMs = since();
    await page.waitForTimeout(idleMs);
    const pid = app.process().pid ?? 0;
    return { contentMs, deskMs, listMs, rendererBytes: rendererBytes(pid) ?? 0, coreBytes: coreBytes(pid) ?? 0 };
  } finally {
    await app.close();
  }
}

const over = (what: string, found: number, beside: string): Line => ({ what, found, unit: "×", beside });

function timeLines(rounds: readonly Started[]): readonly Line[] {
  const middle = (name: keyof Started): number => median(rounds.map((round) => round[name]));
  const helloMs = middle("helloMs");
  const told = (name: keyof Started): string => `${middle(name).toFixed(0)} ms against ${helloMs.toFixed(0)} ms`;
  return [
    over(
      "start to the window's first content ÷ a page that says hello",
      middle("contentMs") / helloMs,
      told("contentMs"),
    ),
    over("start to the choice of desks ÷ hello", middle("deskMs") / helloMs, told("deskMs")),
    over(
      `start to an unlocked list of ${String(candidates)} candidates ÷ hello`,
      middle("listMs") / helloMs,
      `${told("listMs")}; unlocking alone is made to take a good part of it`,
    ),
  ];
}

function memoryLines(rounds: readonly Started[], nodeBytes: number): readonly Line[] {
  const middle = (name: keyof Started): number => median(rounds.map((round) => round[name]));
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  const [hello, page, core] = [middle("helloRendererBytes"), middle("rendererBytes"), middle("coreBytes")];
  if (hello === 0 || core === 0) return [];
  return [
    over(
      "idle memory of the page with that list ÷ hello's page",
      page / hello,
      `${mebibytes(page)} against ${mebibytes(hello)}`,
    ),
    over(
      "idle memory of the core ÷ a Node that does nothing",
      core / nodeBytes,
      `${mebibytes(core)} against ${mebibytes(nodeBytes)}`,
    ),
  ];
}

function sizeLines(root: string): readonly Line[] {
  const sizes = installedSizes(root);
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const told = Object.entries(sizes).map(([name, size]) => `${name} ${size.toFixed(1)}`);
  return [{ what: "installed beside Electron, linux-x64", found: total, unit: "MB", beside: told.join("; ") }];
}

/** Each line with its target: what was written down, and a fifth more. */
function withBudget(root: string, lines: readonly Line[]): readonly Line[] {
  const budget = JSON.parse(readFileSync(join(root, budgetFile), "utf8")) as Readonly<Record<string, number>>;
  return lines.map((line) => {
    const recorded = budget[line.what];
    return recorded === undefined ? line : { ...line, target: { atMost: recorded * allowance } };
  });
}
