import { expect, test } from "#tests/journeys/fixture.ts";

/*
 * The points of Electron's checklist by their effect: what the running program gave Electron is asked as Electron asks
 * it. Only the stand-in lets itself be asked so.
 */
test.skip(process.env["ELECTRON"] !== undefined, "a real Electron does not show what it was given: see --selftest");

/** What the stand-in keeps of what the program told it. */
interface Asked {
  readonly app: { readonly asked: { readonly isSandboxEnabled: boolean; readonly proxy: object } };
  readonly protocol: { readonly privileged: readonly { readonly scheme: string; readonly privileges?: object }[] };
}
interface AskedSession {
  readonly handlers: Readonly<Record<string, unknown>>;
  emit(name: string, event: object): boolean;
}

test("sessions, windows and pages of the running program refuse as the checklist wants", async ({ app, page }) => {
  await expect(page.locator("#root .skeleton")).toHaveCount(0);

  await test.step("in effect, 1 and 4: both schemes are secure and pass no policy, and the sandbox is on for all", async () => {
    const asked = await app.evaluate((electron) => {
      const { app: running, protocol } = electron as unknown as Asked;
      return { ...running.asked, schemes: protocol.privileged };
    });
    expect(asked.isSandboxEnabled).toBe(true);
    expect(asked.proxy).toMatchObject({ proxyRules: "127.0.0.1:9" });
    const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true };
    expect(asked.schemes).toEqual([
      { scheme: "app", privileges: { ...privileges, codeCache: true } },
      { scheme: "mat", privileges: { ...privileges, stream: true } },
    ]);
  });

  await test.step("in effect, 2, 3, 6, 8, 9, 10 and 11: the window that was opened has the frozen preferences", async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows() as unknown as { readonly webPreferences: object }[];
      return windows.map(
        ({ webPreferences }) => JSON.parse(JSON.stringify({ ...webPreferences, session: 0 })) as object,
      );
    });
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true },
      ...{ nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false },
      ...{ allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false },
    });
    expect(preferences[0]).not.toHaveProperty("enableBlinkFeatures");
    expect(await app.evaluate(({ app: running }) => running.commandLine.hasSwitch("enable-blink-features"))).toBe(
      false,
    );
  });

  await test.step("in effect, 5: every session says no to permissions, devices, downloads and requests elsewhere", async () => {
    const answers = await app.evaluate(({ session }) =>
      [session.defaultSession, session.fromPartition("persist:pingshen")].map((each) => {
        const asked = each as unknown as AskedSession;
        const { handlers } = asked;
        const said: Record<string, unknown> = {};
        type Ask = (contents: null, name: string, answer: (verdict: boolean) => void) => void;
        for (const name of ["media", "geolocation", "usb"])
          (handlers["permissionRequest"] as Ask)(null, name, (verdict) => (said[name] = verdict));
        said["device"] = (handlers["devicePermission"] as () => boolean)();
        said["spelling"] = handlers["spellChecker"];
        const { listener } = handlers["onBeforeRequest"] as {
          readonly listener: (details: object, answer: (verdict: { readonly cancel: boolean }) => void) => void;
        };
        listener({ url: "https://example.org/" }, ({ cancel }) => (said["request cancelled"] = cancel));
        asked.emit("will-download", { preventDefault: () => (said["download stopped"] = true) });
        return said;
      }),
    );
    const no = { media: false, geolocation: false, usb: false, device: false, spelling: false };
    const refused = { ...no, "request cancelled": true, "download stopped": true };
    expect(answers).toEqual([refused, refused]);
  });

  await test.step("in effect, 12, 13, 14 and 15: no webview, no way away, no window, and no other program", async () => {
    const before = page.url();
    await page.evaluate(() => {
      window.open("https://example.org/");
      const link = Object.assign(document.createElement("a"), { href: "https://example.org/", target: "_blank" });
      document.body.append(link);
      link.click();
      link.remove();
      location.href = "file:///etc/passwd";
    });
    const seen = await app.evaluate(({ webContents, shell, BrowserWindow }) => {
      const [contents] = webContents.getAllWebContents() as unknown as {
        readonly openedUrls: readonly string[];
        emit(name: string, event: object): boolean;
      }[];
      let stopped = 0;
      for (const name of ["will-attach-webview", "will-redirect"])
        contents?.emit(name, { url: "https://example.org/", preventDefault: () => (stopped += 1) });
      const { calls } = shell as unknown as { readonly calls: readonly string[] };
      return { opened: contents?.openedUrls, stopped, calls, windows: BrowserWindow.getAllWindows().length };
    });
    expect(seen).toEqual({ opened: [], stopped: 2, calls: [], windows: 1 });
    expect(page.url()).toBe(before);
  });

  await test.step("in effect, 17: a call that comes from a frame inside the page is refused", async () => {
    const answer = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const frame = document.createElement("iframe");
          document.body.append(frame);
          const inside = frame.contentWindow as unknown as Record<string | symbol, unknown>;
          inside[Symbol.for("standin")] = (_kind: string, data: unknown) => resolve(JSON.stringify(data));
          const send = inside["__standin_send"] as (text: string) => void;
          send(JSON.stringify({ id: 1, kind: "invoke", channel: "call", args: ["app/info", {}] }));
        }),
    );
    expect(answer).toContain('"call/refused"');
    expect(answer).not.toContain("dataFolder");
  });

  await test.step("in effect, 18 and 20: the page is our own, and knows two functions of the program", async () => {
    expect(
      await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((each) => each.getURL())),
    ).toEqual([expect.stringMatching(/^app:\/\/ui\//)]);
    const known = await page.evaluate(() => {
      const { bridge } = window as unknown as { readonly bridge: object };
      const foreign = ["require", "process", "module", "Buffer", "ipcRenderer", "electron"].filter(
        (name) => name in window,
      );
      return { bridge: Object.keys(bridge).sort(), isFrozen: Object.isFrozen(bridge), foreign };
    });
    expect(known).toEqual({ bridge: ["call", "on"], isFrozen: true, foreign: [] });
  });
});
