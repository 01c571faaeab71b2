/** What the page finds when it tries to leave: each attempt with what became of it. */
export interface PageProbe {
  readonly fetch: string;
  readonly socket: string;
  readonly markup: string;
  /** Names of Node or Electron that the page can see. */
  readonly seen: readonly string[];
  /** What the bridge offers. */
  readonly bridge: readonly string[];
}

/** Runs in the page itself, with the page's rights. The addresses are for documentation (RFC 5737): nobody is there. */
export const pageProbe = `(async () => {
  const tried = async (attempt) => {
    try {
      await attempt();
      return "let in";
    } catch {
      return "refused";
    }
  };
  const refusedByPolicy = (kind, start) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve("not refused by the policy"), 3000);
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        if (effectiveDirective !== kind) return;
        clearTimeout(timer);
        resolve("refused by the policy");
      }, { once: true });
      try {
        Promise.resolve(start()).catch(() => undefined);
      } catch {
        // The event says it.
      }
    });
  return {
    fetch: await refusedByPolicy("connect-src", () => fetch("http://192.0.2.1:9/")),
    socket: await refusedByPolicy("connect-src", () => new WebSocket("ws://192.0.2.1:9/")),
    markup: await tried(() => (document.createElement("div").innerHTML = "<b>x</b>")),
    seen: ["require", "process", "module", "Buffer", "global", "ipcRenderer", "electron"].filter((name) => name in window),
    bridge: Object.keys(window.bridge ?? {}),
  };
})()`;

/** Leaves nothing on the page but a text, in the program's own fonts, for the print. */
export const showOnly = (text: string): string =>
  `document.body.replaceChildren(Object.assign(document.createElement("p"), { textContent: ${JSON.stringify(text)} })); document.fonts.ready.then(() => true)`;
