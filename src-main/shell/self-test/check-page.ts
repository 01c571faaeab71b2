import { writeFile } from "node:fs/promises";
import type { BrowserWindow } from "electron";
import { check, same, type Check } from "#main/self-test/check.ts";
import { rareCharacters } from "#main/self-test/rare-characters.ts";
import { pageProbe, showOnly, type PageProbe } from "#main/shell/self-test/probe-page.ts";

/** Resolves when the page is drawn; rejects when it does not come. */
export const pageLoaded = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve, reject) => {
    window.webContents.once("did-finish-load", () => resolve());
    setTimeout(() => reject(new Error("the page did not load")), 60_000).unref();
  });

/** What the page may do, tried by the page. */
export async function checkPage({ webContents }: BrowserWindow): Promise<readonly Check[]> {
  const probe = (await webContents.executeJavaScript(pageProbe)) as PageProbe;
  return Promise.all([
    check("no network, page: fetch", () => {
      same(probe.fetch, "refused by the policy");
      return probe.fetch;
    }),
    check("no network, page: web socket", () => {
      same(probe.socket, "refused by the policy");
      return probe.socket;
    }),
    check("page: text never becomes markup", () => {
      same(probe.markup, "refused");
      return probe.markup;
    }),
    check("page: nothing of Node or Electron but the bridge", () => {
      same(probe.seen.join(" "), "");
      same([...probe.bridge].sort().join(" "), "call on");
      return `bridge: ${probe.bridge.join(", ")}`;
    }),
  ]);
}

/** Prints a page of rare characters into a PDF at `path`, for the core to read back. */
export const printRareCharacters = ({ webContents }: BrowserWindow, path: string): Promise<Check> =>
  check("printing into a PDF", async () => {
    await webContents.executeJavaScript(showOnly(rareCharacters));
    const pdf = await webContents.printToPDF({ printBackground: true, preferCSSPageSize: true, pageSize: "A4" });
    await writeFile(path, pdf);
    return `${String(pdf.length)} bytes`;
  });
