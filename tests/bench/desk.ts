import { rmSync } from "node:fs";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { ensureBuilt } from "#build/ensure-built.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import type { BenchBundle } from "#tests/bench/data/bench-data.ts";
import { deskBundle } from "#tests/bench/data/desk-bundle.ts";
import { rendererBytes } from "#tests/bench/renderer-memory.ts";
import { percentile } from "#tests/bench/take-turns.ts";
import { isMaterialSeen, scrollList, watchKeys, type DeskNotes } from "#tests/bench/watch-keys.ts";
import { chooseNext } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

/** Candidates that are scored with digits, one key each criterion. */
const scored = 25;
/** Then so many without any pause: the next key as soon as the last is saved, also while the material still opens. */
const scoredInRush = 12;
/** And so many more, with a call that does nothing beside each digit. */
const scoredWithCalls = 12;
/** Between two keys of a quick hand; and nobody scores before there is something to be seen. */
const handMs = 120;

/** The expert's desk in a real Chromium, with 600 candidates: keys, the list, the way to the next candidate, memory. */
export async function measureDesk(run: BenchRun): Promise<readonly Line[]> {
  const { root, folder, small } = run;
  const candidates = small ? 60 : 600;
  const source = await deskBundle(run.data, candidates);
  ensureBuilt(root);
  const userFolder = join(folder, "desk-user");
  rmSync(userFolder, { recursive: true, force: true });
  const app = await _electron.launch({
    executablePath: process.env["ELECTRON"] ?? join(root, "tests/standin/electron"),
    args: [root, `--user-data-dir=${userFolder}`],
    cwd: root,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForURL((url) => url.protocol !== "about:");
    await page.setViewportSize({ width: 1366, height: 768 });
    await openDesk(app, page, source);
    const keys = await typeScores(page, scored, "hand");
    const rushed = await typeScores(page, scoredInRush, "rush");
    const nothings = await timeNothings(page);
    const list = await page.evaluate(scrollList);
    const { photos, forms, memory } = await leaf(app, page);
    return [
      ...keyLines(keys, rushed, nothings, candidates),
      ...listLines(list, candidates),
      ...moveLines(photos, forms),
      ...memory,
    ];
  } finally {
    await app.close();
  }
}

async function openDesk(app: ElectronApplication, page: Page, { headPath, bundle, code }: BenchBundle): Promise<void> {
  await chooseNext(app, [headPath]);
  const { chosen } = await must(page, "dialog/choose", { purpose: "bundle-source" });
  const sources = chosen.map(({ grant }) => grant);
  await must(page, "desk/import", { sources, place: "laptop", acceptKey: false });
  await must(page, "desk/activate", { bundle, code });
  await must(page, "review/pledge", { bundle });
  await page.evaluate((at) => {
    location.hash = `#/expert/${at}/review`;
  }, bundle);
  await page.locator('input[inputmode="decimal"]').first().waitFor();
  await page.evaluate(watchKeys);
}

const notesOf = (page: Page): Promise<DeskNotes> => page.evaluate(() => Reflect.get(window, "deskNotes") as DeskNotes);

/** Waits until the page has noted so many. */
async function noted(page: Page, what: "keys" | "moves", count: number): Promise<void> {
  await page.waitForFunction(
    ([name, wanted]) => (Reflect.get(window, "deskNotes") as DeskNotes)[name].length >= wanted,
    [what, count] as const,
    { polling: 20 },
  );
}

async function typeScores(page: Page, turns: number, pace: "hand" | "rush"): Promise<DeskNotes["keys"]> {
  const fields = page.locator('input[inputmode="decimal"]');
  const criteria = await fields.count();
  const before = (await notesOf(page)).keys.length;
  let count = before;
  for (let turn = 0; turn < turns; turn += 1) {
    await page.waitForFunction(() => document.activeElement === document.querySelector('input[inputmode="decimal"]'));
    if (pace === "hand") await page.waitForFunction(isMaterialSeen);
    for (let at = 0; at < criteria; at += 1) {
      if (pace === "hand") await page.waitForTimeout(handMs);
      await page.keyboard.press(String(5 + ((turn + at) % 5)));
      count += 1;
      await noted(page, "keys", count);
      if (at < criteria - 1) await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Control+Enter");
  }
  // The first keys also compile what later ones use.
  return (await notesOf(page)).keys.slice(before === 0 ? criteria : before);
}

/** How much of a save is the way to the core and back: the time of a call that does nothing, at the same moments. */
async function timeNothings(page: Page): Promise<readonly number[]> {
  const ask = (asks: boolean): Promise<void> =>
    page.evaluate((wanted) => {
      (Reflect.get(window, "deskNotes") as DeskNotes).asksNothing = wanted;
    }, asks);
  await ask(true);
  await typeScores(page, scoredWithCalls, "hand");
  await ask(false);
  return (await notesOf(page)).nothings;
}

interface Leafed {
  readonly photos: readonly number[];
  readonly forms: readonly number[];
  readonly memory: readonly Line[];
}

/** Goes from candidate to candidate, over forms and then photos, and looks at the memory after 10 and after 100. */
async function leaf(app: ElectronApplication, page: Page): Promise<Leafed> {
  const steps = async (count: number): Promise<readonly number[]> => {
    const { moves } = await notesOf(page);
    for (let at = 1; at <= count; at += 1) {
      await page.keyboard.press("Alt+ArrowDown");
      await noted(page, "moves", moves.length + at);
    }
    return (await notesOf(page)).moves.slice(moves.length);
  };
  const memoryNow = async (): Promise<number | undefined> => {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    await session.detach();
    const { pid } = app.process();
    return pid === undefined ? undefined : rendererBytes(pid);
  };
  // With a tenth of the candidates there are not enough to leaf through; what is told is worth little then.
  const rows = Number(await page.locator("nav ul > li").first().getAttribute("aria-setsize"));
  const far = Math.min(100, rows - scored - scoredInRush - scoredWithCalls - 2);
  const openTab = (name: RegExp): Promise<void> => page.getByRole("tab", { name }).click();
  // Forms and photos both times, or the memory of the second viewer would be taken for growth.
  const begun = await steps(5);
  await openTab(/^照片/);
  await steps(5);
  const early = await memoryNow();
  const photos = await steps(Math.ceil((far - 10) / 2));
  await openTab(/^推荐表（盖章）/);
  const half = await steps(Math.floor((far - 10) / 2));
  const late = await memoryNow();
  return { photos, forms: [...begun.slice(2), ...half], memory: memoryLines(early, late, far) };
}

const p = (values: readonly number[], share: number): string => percentile(values, share).toFixed(1);

function keyLines(
  keys: DeskNotes["keys"],
  rushed: DeskNotes["keys"],
  nothings: readonly number[],
  candidates: number,
): readonly Line[] {
  const [shown, frame, saved] = (["shownMs", "frameMs", "savedMs"] as const).map((name) =>
    keys.map((times) => times[name]),
  ) as [number[], number[], number[]];
  const inRush = rushed.map(({ savedMs }) => savedMs);
  return [
    {
      what: `a digit in a score field, ${candidates} candidates: until field and total hold it, p95`,
      found: percentile(shown, 0.95),
      unit: "ms",
      target: { atMost: 16 },
      beside: `p50 ${p(shown, 0.5)} ms, ${keys.length} keys; its frame begins after p50 ${p(frame, 0.5)}, p95 ${p(frame, 0.95)} ms`,
    },
    {
      what: "the same until the page says «saved», p95",
      found: percentile(saved, 0.95),
      unit: "ms",
      target: { atMost: 20 },
      beside: `p50 ${p(saved, 0.5)} ms, synced to the disk, a key each ${handMs} ms once the form is seen; without any pause, also while it opens, p50 ${p(inRush, 0.5)}, p95 ${p(inRush, 0.95)} ms; a call that does nothing takes p50 ${p(nothings, 0.5)}, p95 ${p(nothings, 0.95)} ms`,
    },
  ];
}

const listLines = (list: Awaited<ReturnType<typeof scrollList>>, candidates: number): readonly Line[] => [
  {
    what: `the list of ${candidates} scrolled from end to end: longest task`,
    found: list.longestMs,
    unit: "ms",
    target: { atMost: 50 },
    beside: `${list.frames} frames; 0: none was longer than 50 ms`,
  },
];

const moveLines = (photos: readonly number[], forms: readonly number[]): readonly Line[] => [
  {
    what: "to the next candidate, until the first photo is seen, p95",
    found: percentile(photos, 0.95),
    unit: "ms",
    target: { atMost: 150 },
    beside: `p50 ${p(photos, 0.5)} ms, ${photos.length} candidates; said by the frame`,
  },
  {
    what: "to the next candidate, until the pages of the form are laid out, p95",
    found: percentile(forms, 0.95),
    unit: "ms",
    target: { atMost: 150 },
    beside: `p50 ${p(forms, 0.5)} ms, ${forms.length} candidates; said by the frame, before the first is drawn`,
  },
];

function memoryLines(early: number | undefined, late: number | undefined, far: number): readonly Line[] {
  if (early === undefined || late === undefined) return [];
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  return [
    {
      what: `memory of the page after ${far} candidates ÷ after 10`,
      found: late / early,
      unit: "×",
      target: { atMost: 1.3 },
      beside: `${mebibytes(late)} against ${mebibytes(early)}, forms and photos`,
    },
  ];
}
