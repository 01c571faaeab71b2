import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { _electron, expect, test as base, type ElectronApplication, type Page } from "@playwright/test";
import type { CallName, Input, Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";

const root = join(import.meta.dirname, "../..");

/** A running program with its window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** What a journey gets: the program, started on an empty user folder. */
interface Journey {
  /** The user folder of this test. */
  readonly userFolder: string;
  readonly started: RunningApp;
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the pages' policies refused so far; a test that provokes a refusal takes it out, any other fails at its end. */
  readonly violations: string[];
  /** Starts the program again on a user folder, after it was closed or killed; `file` is what it is to open. */
  readonly relaunch: (userFolder: string, file?: string) => Promise<RunningApp>;
}

const program = process.env["ELECTRON"] ?? join(root, "tests/standin/electron");
const argumentsFor = (userFolder: string, file: string | undefined): string[] => [
  root,
  `--user-data-dir=${userFolder}`,
  ...(file === undefined ? [] : [file]),
];

/** A computer on which somebody has switched converting off: what is installed on it makes no journey longer. */
function leaveFilesAlone(userFolder: string): void {
  const off = { path: null, used: false };
  const office = join(userFolder, "data/secretariat");
  mkdirSync(office, { recursive: true });
  writeFileSync(join(office, "converters.json"), JSON.stringify({ word: off, video: off }));
}

/** Starts the built program: real Electron where `ELECTRON` names it, else the stand-in. */
async function launch(userFolder: string, file: string | undefined): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: program,
    args: argumentsFor(userFolder, file),
    cwd: root,
  });
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== "about:");
  await page.setViewportSize({ width: 1366, height: 768 });
  return { app, page };
}

/** Whether Chromium says that a content security policy, Trusted Types among it, refused something. */
const isViolation = (text: string): boolean => /Content Security Policy|Trusted(?:HTML|Script)/.test(text);

export const test = base.extend<Journey>({
  userFolder: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("user");
    leaveFilesAlone(folder);
    await use(folder);
  },
  violations: async ({}, use) => {
    const violations: string[] = [];
    await use(violations);
    expect(violations, "nothing that a page did was refused by its policy").toEqual([]);
  },
  relaunch: async ({ violations }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async (userFolder, file) => {
      const launched = await launch(userFolder, file);
      // Also what happens in the frames of the viewers is said on the page's console.
      launched.page.on("console", (message) => {
        if (isViolation(message.text())) violations.push(message.text());
      });
      running.add(launched.app);
      launched.app.on("close", () => running.delete(launched.app));
      return launched;
    });
    for (const app of running) await app.close();
  },
  started: async ({ relaunch, userFolder }, use) => {
    await use(await relaunch(userFolder));
  },
  app: async ({ started }, use) => {
    await use(started.app);
  },
  page: async ({ started }, use) => {
    await use(started.page);
  },
});

export { expect };

/** What a double click on a file does while the program runs: a second program starts, hands over and ends. */
export async function openInFileManager(userFolder: string, file: string): Promise<void> {
  await promisify(execFile)(program, argumentsFor(userFolder, file), { cwd: root, timeout: 30_000 });
}

/** The next dialog answers these paths; none at all means that the person changes their mind. */
export async function chooseNext(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      const before = dialog.showOpenDialog.bind(dialog);
      dialog.showOpenDialog = () => {
        dialog.showOpenDialog = before;
        return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
      };
    },
    [...paths],
  );
}

/** The bridge that the preload script lends the page. */
export interface BridgedWindow {
  readonly bridge: {
    call(name: string, input: unknown): Promise<unknown>;
    on(listener: (event: { readonly kind: string }) => void): () => void;
  };
}

/** Makes a call as the page does, past its screens. */
export async function callFrom<Name extends CallName>(
  page: Page,
  name: Name,
  input: Input<Name>,
): Promise<Outcome<Output<Name>>> {
  const call = ([given, value]: readonly [string, unknown]) =>
    (window as unknown as BridgedWindow).bridge.call(given, value);
  return (await page.evaluate(call, [name, input] as const)) as Outcome<Output<Name>>;
}

/** Ends the program and all its processes at once, as a power cut does. */
export async function killHard(app: ElectronApplication): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error("the program is not running");
  const gone = app.waitForEvent("close");
  // Playwright starts the program as the head of its own group.
  process.kill(-pid, "SIGKILL");
  await gone;
}
