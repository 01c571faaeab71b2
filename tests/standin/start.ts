import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "#tests/standin/app.ts";
import { cdp } from "#tests/standin/cdp.ts";
import { startChromium } from "#tests/standin/chromium.ts";
import { listen } from "#tests/standin/loopback.ts";
import { own } from "#tests/standin/own-network.ts";
import { isVisible } from "#tests/standin/switches.ts";

/*
 * Stand-in for Electron: runs the built main bundle and the built preload in plain Node 24, with the window in any
 * Chromium over the DevTools protocol.
 *
 *   tests/standin/electron . --user-data-dir=FOLDER
 *
 * The executable takes Electron's own arguments and prints what Electron prints, so Playwright's `_electron.launch`
 * drives it as it drives the real one. What it cannot show: the OS sandbox, world isolation, the real schemes'
 * privileges, permissions, downloads, native dialogs, asar, fuses, BoringSSL.
 */
const electronUrl = pathToFileURL(join(import.meta.dirname, "electron-module.ts")).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: electronUrl, shortCircuit: true } : next(specifier, context),
});

Object.assign(process.versions, { electron: "45.4.1", chrome: "156.0.0.0" });
Object.assign(process, { type: "browser" });
process.on("SIGTERM", () => app.quit());

async function start(): Promise<void> {
  await listen();
  // A moment for the program to name its user folder and take its lock.
  await new Promise((resolve) => setImmediate(resolve));
  const address = await startChromium(app.getPath("userData"), () => app.exit(1));
  await own.connecting(() => cdp.connect(address, () => app.exit(0)));
  await cdp.call("Target.setDiscoverTargets", { discover: true });
  // Playwright attaches on this line; a person has no use for it.
  if (!isVisible) process.stderr.write(`DevTools listening on ${address}\n`);
  app.markReady();
}

void start();
