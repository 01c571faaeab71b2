import { EventEmitter } from "node:events";
import { app } from "#tests/standin/app.ts";
import { cdp, type Json } from "#tests/standin/cdp.ts";
import { PreventableEvent } from "#tests/standin/preventable-event.ts";
import { WebContents } from "#tests/standin/web-contents.ts";

/** `BrowserWindow` of Electron. */
export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>();
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }
  static fromWebContents(contents: WebContents): BrowserWindow | undefined {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents);
  }

  readonly size: { readonly width: number; readonly height: number };
  readonly webContents: WebContents;
  /** As the program asked for them. */
  readonly webPreferences: Json;
  #isDestroyed = false;

  constructor(options: Json = {}) {
    super();
    this.size = { width: Number(options["width"] ?? 800), height: Number(options["height"] ?? 600) };
    this.webPreferences = (options["webPreferences"] ?? {}) as Json;
    this.webContents = new WebContents(this, this.webPreferences);
    BrowserWindow.#all.add(this);
    cdp.on(":Target.targetDestroyed", (params: Json) => {
      if (params["targetId"] === this.webContents.targetId) this.#markGone();
    });
    // Closed while it was being opened.
    this.webContents.opened.catch(() => this.#markGone());
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  reload(): void {
    this.webContents.reload();
  }
  focus(): void {
    this.emit("focus");
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.emit("restore");
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  close(): void {
    const event = new PreventableEvent();
    this.emit("close", event);
    if (!event.isPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#isDestroyed) return;
    const { opened } = this.webContents;
    const closeTarget = (): Promise<Json> => cdp.call("Target.closeTarget", { targetId: this.webContents.targetId });
    opened.then(closeTarget).catch(() => undefined);
  }
  #markGone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    BrowserWindow.#all.delete(this);
    this.webContents.markDestroyed();
    this.emit("closed");
    if (BrowserWindow.#all.size === 0 && !app.emit("window-all-closed")) app.quit();
  }
}

app.onQuit(() => {
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
});

/** `webContents` of Electron, the module. */
export const webContents = {
  getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.targetId === targetId),
};
