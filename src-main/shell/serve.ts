import { app, dialog, ipcMain, shell, type BrowserWindow } from "electron";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { AppEvent, ChoicePurpose } from "#shared/ipc/api.ts";
import { err } from "#shared/result.ts";
import type { Arrivals } from "#main/shell/arrivals.ts";
import { associationState, decideAssociation } from "#main/shell/associations/associations.ts";
import { associationPlace } from "#main/shell/associations/place.ts";
import type { CoreProcess } from "#main/shell/core-process.ts";
import { dialogFor } from "#main/shell/dialogs.ts";
import type { AppPaths } from "#main/shell/paths.ts";
import { isTrustedSender } from "#main/shell/policy.ts";
import { printPage } from "#main/shell/print-page.ts";
import { routeCall } from "#main/shell/route-call.ts";

/** What the page's calls reach. */
export interface Served {
  readonly core: () => CoreProcess;
  readonly window: () => BrowserWindow | undefined;
  readonly arrivals: Arrivals;
  readonly paths: AppPaths;
}

/** Answers the page's calls on the one channel there is. */
export function serveCalls({ core, window, arrivals, paths }: Served): void {
  const lastFolders = new Map<ChoicePurpose, string>();

  async function choose(purpose: ChoicePurpose): Promise<readonly string[]> {
    const parent = window();
    if (parent === undefined) return [];
    const folder = lastFolders.get(purpose);
    // Called through the object: tests put a scripted dialog in its place.
    const answer = await dialog.showOpenDialog(parent, {
      ...dialogFor[purpose],
      ...(folder !== undefined && { defaultPath: folder }),
    });
    const [first] = answer.filePaths;
    if (answer.canceled || first === undefined) return [];
    lastFolders.set(purpose, dirname(first));
    return answer.filePaths;
  }

  ipcMain.handle("call", (event, name: unknown, input: unknown) => {
    // Read at once: the frame is gone after a navigation.
    if (!isTrustedSender(event.senderFrame, event.sender.mainFrame)) return err({ kind: "call/refused" });
    return routeCall(
      {
        choose,
        exists: existsSync,
        grant: (paths) => core().grant(paths),
        reveal: (path) => shell.showItemInFolder(path),
        print: () => printPage(event.sender),
        opened: () => arrivals.take((given) => core().grant(given)),
        associations: () => associationState(associationPlace(app, paths)),
        decideAssociation: (wish) => decideAssociation(associationPlace(app, paths), wish),
        core: (call, given) => core().call(call, given),
      },
      name,
      input,
    );
  });
}

/** Tells the page something unasked. */
export function tell(window: BrowserWindow | undefined, event: AppEvent): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send("event", event);
}
