import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { App, BrowserWindow } from "electron";
import { check, same, type Check } from "#main/self-test/check.ts";
import { checkProcess } from "#main/self-test/check-process.ts";
import type { CoreProcess } from "#main/shell/core-process.ts";
import { checkPage, pageLoaded, printRareCharacters } from "#main/shell/self-test/check-page.ts";
import { decidedFuses, readOwnFuses } from "#main/shell/self-test/own-fuses.ts";
import { checkSandbox } from "#main/shell/self-test/sandbox-state.ts";

/** What the self-test looks at. */
export interface SelfTestParts {
  readonly app: Pick<App, "getAppMetrics" | "getPath" | "getVersion" | "isPackaged">;
  readonly core: CoreProcess;
  readonly window: BrowserWindow;
  /** Names of native libraries that differ from the packed list; `undefined` where nothing was packed. */
  readonly changedAddons: readonly string[] | undefined;
  /** A folder for the test alone. */
  readonly folder: string;
}

/** The whole report, as it is written. */
export interface SelfTestReport {
  readonly passed: boolean;
  readonly packaged: boolean;
  readonly versions: Readonly<Record<string, string>>;
  readonly fuses: Readonly<Record<string, boolean>> | "not packaged" | "not Electron's program file";
  readonly checks: readonly Check[];
}

/** Tries on this computer what the program promises, in every kind of process it has. */
export async function runSelfTest(parts: SelfTestParts): Promise<SelfTestReport> {
  const { app, core, window, folder } = parts;
  const loaded = pageLoaded(window);
  const main = await checkProcess("main");
  const firstHalf = await core.selfTest({ kind: "write" });
  core.kill();
  const page = await check("the page opens", async () => {
    await loaded;
    return "drawn";
  });
  const inPage = page.outcome === "passed" ? await checkPage(window) : [];
  const print = join(folder, "print.pdf");
  const printed = page.outcome === "passed" ? [await printRareCharacters(window, print)] : [];
  const secondHalf = await core.selfTest({ kind: "read", print });
  const fuses = app.isPackaged ? await readOwnFuses(app.getPath("exe")) : undefined;
  const checks = [
    await checkFuses(app.isPackaged, fuses),
    checkAddons(parts.changedAddons),
    checkSandbox(app, window.webContents),
    ...main,
    ...answered("first half of the core's test", firstHalf),
    page,
    ...inPage,
    ...printed,
    ...answered("second half of the core's test", secondHalf),
  ];
  return {
    passed: checks.every(({ outcome }) => outcome !== "failed"),
    packaged: app.isPackaged,
    versions: versionsOf(app.getVersion()),
    fuses: app.isPackaged ? (fuses ?? "not Electron's program file") : "not packaged",
    checks,
  };
}

/** Writes the report where it was asked for, and prints it. */
export function tellReport(report: SelfTestReport, path: string): void {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(text);
}

const answered = (name: string, checks: readonly Check[]): readonly Check[] =>
  checks.length > 0 ? checks : [{ name, outcome: "failed", detail: "the core ended over it" }];

const checkFuses = (
  isPackaged: boolean,
  fuses: Readonly<Record<string, boolean>> | undefined,
): Check | Promise<Check> =>
  isPackaged
    ? check("fuses", () => {
        same(JSON.stringify(fuses), JSON.stringify(decidedFuses));
        return "all nine as decided";
      })
    : { name: "fuses", outcome: "not-here", detail: "not packaged: Electron's own program file runs" };

function checkAddons(changed: readonly string[] | undefined): Check {
  const name = "native libraries";
  if (changed === undefined) return { name, outcome: "not-here", detail: "not packaged: no list was made" };
  if (changed.length > 0) return { name, outcome: "failed", detail: `changed: ${changed.join(", ")}` };
  return { name, outcome: "passed", detail: "as packed" };
}

function versionsOf(program: string): Readonly<Record<string, string>> {
  // Only Electron has the first two; its types promise them everywhere.
  const { electron, chrome, node, v8, openssl } = process.versions;
  const library = Reflect.get(process.features, "openssl_is_boringssl") === true ? "BoringSSL" : `OpenSSL ${openssl}`;
  return {
    pingshen: program,
    electron,
    chrome,
    node,
    v8,
    cryptography: library,
    system: `${process.platform} ${process.arch}`,
  };
}
