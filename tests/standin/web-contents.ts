import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { app } from "#tests/standin/app.ts";
import { cdp, type Json } from "#tests/standin/cdp.ts";
import { codec, makeCodec } from "#tests/standin/codec.ts";
import { ipcMain } from "#tests/standin/ipc-main.ts";
import { toBrowserUrl, toProgramUrl } from "#tests/standin/loopback.ts";
import { pageRuntime } from "#tests/standin/page-runtime.ts";
import { PreventableEvent } from "#tests/standin/preventable-event.ts";
import { isVisible } from "#tests/standin/switches.ts";

/** What a window tells its contents. */
export interface ContentsOwner {
  readonly size: { readonly width: number; readonly height: number };
  emit(event: string): boolean;
  close(): void;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: "allow" | "deny" };

interface FromPage {
  readonly id: number;
  readonly kind: "invoke" | "send" | "open";
  readonly channel: string;
  readonly args: unknown;
}

let lastId = 0;

/** `webContents` of Electron: one page of the browser. */
export class WebContents extends EventEmitter {
  readonly id = (lastId += 1);
  readonly owner: ContentsOwner;
  readonly session: unknown;
  /** Settles when the page exists. */
  readonly opened: Promise<void>;
  /** The same object for every call from the window's own frame, as in Electron. */
  readonly mainFrame: { readonly url: string; readonly origin: string };
  readonly openedUrls: string[] = [];
  readonly settings: Record<string, string> = {};
  readonly printed: { readonly options: Json; readonly pdfBase64: string }[] = [];
  targetId = "";
  #cdpSession = "";
  #url = "";
  #frameId = "";
  #isDestroyed = false;
  #mayOpen: OpenHandler = () => ({ action: "allow" });
  readonly #frameOfContext = new Map<number, string>();
  /** Navigations that the program itself asked for are not put to `will-navigate`. */
  readonly #ownNavigations = new Set<string>();

  constructor(owner: ContentsOwner, preferences: Json) {
    super();
    this.owner = owner;
    this.session = preferences["session"];
    const url = (): string => this.getURL();
    this.mainFrame = {
      get url() {
        return url();
      },
      get origin() {
        return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(url())?.[0] ?? "null";
      },
    };
    app.emit("web-contents-created", {}, this);
    const preload = preferences["preload"];
    this.opened = this.#open(typeof preload === "string" ? readFileSync(preload, "utf8") : "");
  }

  #call(method: string, params: Json = {}): Promise<Json> {
    return cdp.call(method, params, this.#cdpSession);
  }
  #hear(event: string, listener: (params: Json) => void): void {
    cdp.on(`${this.#cdpSession}:${event}`, listener);
  }

  async #open(preload: string): Promise<void> {
    await app.whenReady();
    const { width, height } = this.owner.size;
    const shape = isVisible ? { newWindow: true, width, height } : {};
    this.targetId = String((await cdp.call("Target.createTarget", { url: "about:blank", ...shape }))["targetId"]);
    const attached = await cdp.call("Target.attachToTarget", { targetId: this.targetId, flatten: true });
    this.#cdpSession = String(attached["sessionId"]);
    this.#listen();
    const runtime = `(${pageRuntime.toString()})(${makeCodec.toString()}, (require, module, exports, process) => {${preload}\n})`;
    const source = `if (window === window.top && location.href !== "about:blank") ${runtime}`;
    await Promise.all([
      this.#call("Page.enable"),
      this.#call("Runtime.enable"),
      this.#call("Inspector.enable"),
      this.#call("Runtime.addBinding", { name: "__standin_send" }),
      this.#call("Fetch.enable", { patterns: [{ resourceType: "Document", requestStage: "Request" }] }),
      this.#call("Page.addScriptToEvaluateOnNewDocument", { source }),
      ...(isVisible
        ? []
        : [this.#call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false })]),
    ]);
    const tree = (await this.#call("Page.getFrameTree")) as {
      readonly frameTree: { readonly frame: { readonly id: string } };
    };
    this.#frameId = tree.frameTree.frame.id;
  }

  #listen(): void {
    this.#hear("Runtime.bindingCalled", (params) => {
      if (params["name"] !== "__standin_send") return;
      const context = params["executionContextId"] as number;
      void this.#receive(JSON.parse(params["payload"] as string) as FromPage, context);
    });
    this.#hear("Page.loadEventFired", () => {
      this.emit("did-finish-load");
      this.owner.emit("ready-to-show");
    });
    this.#hear("Page.frameNavigated", (params) => {
      const frame = params["frame"] as { readonly id: string; readonly parentId?: string; readonly url: string };
      if (frame.parentId !== undefined) return;
      this.#frameId = frame.id;
      this.#url = frame.url;
    });
    this.#hear("Page.navigatedWithinDocument", (params) => {
      if (params["frameId"] === this.#frameId) this.#url = params["url"] as string;
    });
    this.#hear("Inspector.targetCrashed", () => {
      app.emit("render-process-gone", {}, this, { reason: "crashed", exitCode: 1 });
    });
    this.#hear("Fetch.requestPaused", (params) => void this.#askNavigation(params));
    this.#hear("Runtime.executionContextCreated", (params) => {
      const context = params["context"] as { id: number; auxData?: { isDefault?: boolean; frameId?: string } };
      if (context.auxData?.isDefault === true) this.#frameOfContext.set(context.id, context.auxData.frameId ?? "");
    });
  }

  /** A page that wants to go elsewhere: the program's listeners decide, and nothing outside it is reachable. */
  async #askNavigation(params: Json): Promise<void> {
    const { url } = params["request"] as { readonly url: string };
    const isMainFrame = params["frameId"] === this.#frameId;
    const event = new PreventableEvent({ url: toProgramUrl(url), isMainFrame });
    if (!isMainFrame || !this.#ownNavigations.delete(url)) {
      this.emit("will-frame-navigate", event);
      if (isMainFrame) this.emit("will-navigate", event);
    }
    const isOutside = /^https?:/.test(url) && toProgramUrl(url) === url;
    const requestId = params["requestId"];
    const errorReason = event.isPrevented ? "Aborted" : "InternetDisconnected";
    const verdict =
      event.isPrevented || isOutside
        ? this.#call("Fetch.failRequest", { requestId, errorReason })
        : this.#call("Fetch.continueRequest", { requestId });
    await verdict.catch(() => undefined);
  }

  async #receive(message: FromPage, context: number): Promise<void> {
    const isOwnFrame = this.#frameOfContext.get(context) === this.#frameId;
    if (message.kind === "open") {
      const url = toProgramUrl(message.channel);
      if (this.#mayOpen({ url }).action === "allow") this.openedUrls.push(url);
      return;
    }
    const event = { sender: this, senderFrame: isOwnFrame ? this.mainFrame : { url: "", origin: "null" } };
    const args = codec.decode(message.args) as unknown[];
    if (message.kind === "send") {
      ipcMain.emit(message.channel, event, ...args);
      return;
    }
    const reply = (isDone: boolean, value: unknown): void =>
      this.#deliver("reply", [message.id, isDone, value], { contextId: context });
    try {
      const handler = ipcMain.handlers.get(message.channel);
      if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`);
      reply(true, structuredClone(await handler(event, ...args)));
    } catch (fault) {
      reply(false, String(fault));
    }
  }

  #deliver(kind: string, data: unknown[], where: Json): void {
    const args = `${JSON.stringify(kind)}, ${JSON.stringify(codec.encode(data))}`;
    const expression = `globalThis[Symbol.for("standin")]?.(${args})`;
    this.#call("Runtime.evaluate", { expression, ...where }).catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    const copy = structuredClone(args);
    void this.opened.then(() => this.#deliver("event", [channel, copy], {}));
  }
  async loadURL(url: string): Promise<void> {
    await this.opened;
    const address = toBrowserUrl(url);
    this.#ownNavigations.add(address);
    const settled = new Promise<void>((resolve) => {
      this.once("did-finish-load", resolve);
      this.once("destroyed", resolve);
    });
    const { errorText } = await this.#call("Page.navigate", { url: address });
    if (typeof errorText === "string" && errorText !== "") throw new Error(`${errorText} loading '${url}'`);
    await settled;
  }
  /** The value of a piece of script in the page itself. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const wish = { expression, returnByValue: true, awaitPromise: true };
    const { result } = (await this.#call("Runtime.evaluate", wish)) as {
      readonly result: { readonly value?: unknown };
    };
    return result.value;
  }
  reload(): void {
    void this.#call("Page.reload");
  }
  /** Prints into a PDF as Chromium lays the page out for paper; no dialog is shown, `printed` keeps it for tests. */
  print(options: Json, done: (success: boolean, failureReason: string) => void): void {
    const shape = { preferCSSPageSize: true, printBackground: options["printBackground"] === true };
    this.#call("Page.printToPDF", shape).then(
      ({ data }) => {
        this.printed.push({ options, pdfBase64: String(data) });
        done(true, "");
      },
      (fault: unknown) => done(false, String(fault)),
    );
  }
  async printToPDF(options: Json): Promise<Buffer> {
    const shape = { preferCSSPageSize: true, printBackground: options["printBackground"] === true };
    const { data } = await this.#call("Page.printToPDF", shape);
    return Buffer.from(String(data), "base64");
  }
  /** No process of Electron's, so none whose sandbox could be looked at. */
  getOSProcessId(): number {
    return 0;
  }
  getURL(): string {
    return toProgramUrl(this.#url);
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#mayOpen = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.settings["webRtcIpHandling"] = policy;
  }
  close(): void {
    this.owner.close();
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  markDestroyed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit("destroyed");
  }
}
