import "#main/network/forbidden-here.ts";
import { app, Menu, protocol, session, type BrowserWindow } from "electron";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createBugLog } from "#main/bug-log.ts";
import { strongRandomBytes } from "#main/crypto/crypto.ts";
import { onNetworkAttempt } from "#main/network/forbid-network.ts";
import { createCoreProcess, type CoreProcess } from "#main/shell/core-process.ts";
import { forkCore, forkParser } from "#main/shell/fork-process.ts";
import { createMaterialHandler } from "#main/shell/materials-protocol.ts";
import { appPaths, portableFolder, startPathOf } from "#main/shell/paths.ts";
import { dangerousSwitches } from "#main/shell/policy.ts";
import { hardenContents, hardenSession, nowhere, quietSwitches } from "#main/shell/security.ts";
import { serveCalls, tell } from "#main/shell/serve.ts";
import { createUiHandler } from "#main/shell/ui-protocol.ts";
import { openWindow } from "#main/shell/window.ts";

app.enableSandbox();

const chosenFolder = app.commandLine.getSwitchValue("user-data-dir");
const portable = app.isPackaged ? portableFolder(app.getPath("exe"), existsSync) : undefined;
const userFolder = chosenFolder === "" ? portable : chosenFolder;
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
let startPath = startPathOf(process.argv, existsSync);

const refused = app.isPackaged ? dangerousSwitches((name) => app.commandLine.hasSwitch(name)) : [];
if (refused.length > 0) {
  process.stderr.write(`评审台不接受这些启动参数 / Pingshen does not accept: ${refused.join(", ")}\n`);
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "app",
      // A viewer's frame has no origin: it asks even for its own scripts as a stranger.
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
    {
      scheme: "mat",
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
    },
  ]);
  // On macOS the menu carries copy and paste.
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  listen();
  void app.whenReady().then(start);
}

function listen(): void {
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("second-instance", () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    startPath ??= startPathOf([path], existsSync);
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
  serveCalls(startedCore, () => window);
  // The window first: it paints while the core starts.
  window = openWindow(partition, paths.preload, !app.isPackaged);
  window.on("closed", () => {
    window = undefined;
  });
  startedCore();
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
      startPath,
    },
    now: Date.now,
    tell: (event) => tell(window, event),
    reportExit: (code) => void bugs.report(new Error(`the core ended with code ${String(code)}`), "core"),
  });
  return core;
}
