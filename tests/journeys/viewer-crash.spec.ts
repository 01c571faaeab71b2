import type { ElectronApplication } from "@playwright/test";
import { expect, test } from "#tests/journeys/fixture.ts";
import { openSmallDesk } from "#tests/journeys/open-small-desk.ts";
import { expectDrawn, viewer } from "#tests/journeys/reading-steps.ts";
import * as files from "#tests/support/reading-files.ts";

/** Asks the page past Playwright, which gives a page up when any of its frames dies. */
const inPage = (app: ElectronApplication, code: string): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as unknown,
    code,
  );

test("a viewer's process dies: it is said in its place, the desk goes on, and it opens again", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  const bundle = await openSmallDesk(app, page, testInfo.outputPath("stick"), [
    {
      id: "c1",
      name: "吴衡",
      media: [{ mediaType: files.pdfType, bytes: await files.makeTextPdf(2), title: "推荐表" }],
    },
  ]);
  await expectDrawn(viewer(page, "PDF 内容"), 1);
  await page.locator('input[inputmode="decimal"]').first().fill("50");
  const frame = page.frames().find((one) => one.url().includes("viewer"));
  if (frame === undefined) throw new Error("no viewer's frame");
  const session = await page.context().newCDPSession(frame);
  session.send("Page.crash").catch(() => undefined);

  const said = (): Promise<unknown> => inPage(app, 'document.querySelector("[role=alert]")?.textContent ?? ""');
  await expect.poll(said, { timeout: 30_000 }).toContain("显示它的窗口意外停止；评分和其他材料都不受影响。");
  await expect.poll(() => inPage(app, "document.body.textContent")).toMatch(/已保存 \d\d:\d\d:\d\d/);
  const report = `bridge.call("reading/report", { bundle: ${JSON.stringify(bundle.bundle)} })`;
  expect(await inPage(app, report)).toEqual({
    ok: true,
    value: {
      troubles: [{ candidate: "c1", material: "c1-0", code: "crashed", name: "吴衡", title: "推荐表" }],
      notesHandedIn: 0,
    },
  });
  await inPage(
    app,
    '[...document.querySelectorAll("[role=alert] button")].find((one) => one.innerText === "再试一次").click()',
  );
  await expect.poll(() => inPage(app, "document.body.textContent")).toContain("1 / 2 页");
});
