import "#main/network/forbidden-here.ts";
import { app, Menu, protocol, session, type BrowserWindow } from "electron";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBugLog } from "#main/bug-log.ts";
import { strongRandomBytes } from "#main/crypto/crypto.ts";
import { onNetworkAttempt } from "#main/network/forbid-network.ts";
import { createArrivals } from "#main/shell/arrivals.ts";
import { createCoreProcess, type CoreProcess } from "#main/shell/core-process.ts";
import { forkCore, forkParser } from "#main/shell/fork-process.ts";
import { createMaterialHandler } from "#main/shell/materials-protocol.ts";
import { argumentOfSecond, lookAt, secondStart } from "#main/shell/opened-file.ts";
import { addonsFile, changedAddons } from "#main/shell/packed-addons.ts";
import { appPaths, portableFolder } from "#main/shell/paths.ts";
import { dangerousSwitches, dangerousVariables } from "#main/shell/policy.ts";
import { refuseStart } from "#main/shell/refuse-start.ts";
import { hardenContents, hardenSession, nowhere, privilegedSchemes, quietSwitches } from "#main/shell/security.ts";
import { runSelfTest, tellReport } from "#main/shell/self-test/run-self-test.ts";
import { serveCalls, tell } from "#main/shell/serve.ts";
import { createUiHandler } from "#main/shell/ui-protocol.ts";
import { openWindow } from "#main/shell/window.ts";

app.enableSandbox();

const chosenFolder = app.commandLine.getSwitchValue("user-data-dir");
const portable = app.isPackaged ? portableFolder(app.getPath("exe"), existsSync) : undefined;
// The self-test leaves the person's data alone.
const testFolder = app.commandLine.hasSwitch("selftest")
  ? mkdtempSync(join(tmpdir(), "pingshen-selftest-"))
  : undefined;
const userFolder = testFolder ?? (chosenFolder === "" ? portable : chosenFolder);
if (userFolder !== undefined) {
  app.setPath("userData", userFolder);
  app.setPath("sessionData", userFolder);
}
// Should a dump ever be written against our will, it lies with the rest and goes with it.
app.setPath("crashDumps", join(app.getPath("userData"), "crashes"));
const paths = appPaths(import.meta.dirname, app.getPath("userData"));
const bugs = createBugLog(paths.shellLog, "S", Date.now);
onNetworkAttempt((attempt) => void bugs.report(attempt, "network"));

let window: BrowserWindow | undefined;
let core: CoreProcess | undefined;
let clock = 0;
const arrivals = createArrivals(lookAt);
const ownStart = secondStart(process.argv);
arrivals.arrive(ownStart.argument);

const switches = app.isPackaged ? dangerousSwitches((name) => app.commandLine.hasSwitch(name)) : [];
const variables = app.isPackaged ? dangerousVariables(process.env) : [];
const addons = changedAddons(paths.programFolder);
if (switches.length > 0) refuseStart("switches", switches);
else if (variables.length > 0) refuseStart("variables", variables);
else if (app.isPackaged && addons?.length !== 0) refuseStart("addons", addons ?? [addonsFile]);
else if (testFolder === undefined && !app.requestSingleInstanceLock({ ...ownStart })) {
  app.quit();
} else {
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([...privilegedSchemes]);
  // On macOS the menu carries copy and paste.
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  listen();
  void app.whenReady().then(start);
}

function listen(): void {
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("second-instance", (_event, argv, _folder, told) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    if (arrivals.arrive(argumentOfSecond(told, argv))) tell(window, { kind: "file-opened" });
  });
  app.on("window-all-closed", () => app.quit());
  app.on("render-process-gone", (_event, _contents, details) => {
    bugs.report(new Error(`the page's process ended: ${details.reason}`), "renderer");
    if (details.reason !== "clean-exit") window?.reload();
  });
  app.on("will-quit", (event) => {
    if (core === undefined) return;
    event.preventDefault();
    const closing = core.close();
    core = undefined;
    void closing.then(() => app.quit());
  });
}

function start(): void {
  // Remembers language, text size and names of operators; without a cache nothing of a candidate lands on disk.
  const partition = session.fromPartition("persist:pingshen", { cache: false });
  for (const each of [session.defaultSession, partition]) hardenSession(each);
  void app.setProxy(nowhere);
  const nonce = (): string => Buffer.from(strongRandomBytes(16)).toString("base64");
  partition.protocol.handle("app", createUiHandler(paths.rendererFolder, nonce));
  partition.protocol.handle(
    "mat",
    createMaterialHandler({
      open: (url) => startedCore().openMaterial(url),
      read: (url, first, last) => startedCore().readMaterial(url, first, last),
    }),
  );
  serveCalls({ core: startedCore, window: () => window, arrivals, paths });
  // The window first: it paints while the core starts.
  window = openWindow(partition, paths.preload, { devTools: !app.isPackaged, show: testFolder === undefined });
  window.on("closed", () => {
    window = undefined;
  });
  startedCore();
  if (testFolder !== undefined) void testSelf(window, testFolder);
}

async function testSelf(tested: BrowserWindow, folder: string): Promise<void> {
  const report = await runSelfTest({ app, core: startedCore(), window: tested, changedAddons: addons, folder });
  const asked = app.commandLine.getSwitchValue("selftest-out");
  tellReport(report, asked === "" ? join(folder, "selftest.json") : asked);
  await startedCore().close();
  app.exit(report.passed ? 0 : 1);
}

function startedCore(): CoreProcess {
  core ??= createCoreProcess({
    forkCore: () => forkCore(paths.core),
    forkParser: () => forkParser(paths.parser),
    start: {
      dataFolder: paths.dataFolder,
      migrationsFolder: paths.migrationsFolder,
      logFile: paths.coreLog,
      assets: { clip: paths.clip, font: paths.font, verifier: paths.verifier },
      version: app.getVersion(),
    },
    // The test kills a core that is young: each start counts as one after a long life.
    now: testFolder === undefined ? Date.now : () => (clock += 60_000),
    tell: (event) => tell(window, event),
    reportExit: (code) => void bugs.report(new Error(`the core ended with code ${String(code)}`), "core"),
  });
  return core;
}
