import { expect, test } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";
import { openSmallDesk } from "#tests/journeys/open-small-desk.ts";
import { drawnPages, expectDrawn, half, openTab, viewer } from "#tests/journeys/reading-steps.ts";
import * as files from "#tests/support/reading-files.ts";
import type { SmallCandidate } from "#tests/support/small-office.ts";

const candidates = async (): Promise<readonly SmallCandidate[]> => [
  {
    id: "c1",
    name: "吴衡",
    media: [
      { mediaType: files.pdfType, bytes: await files.makeTextPdf(9), title: "推荐表" },
      { mediaType: files.wordType, bytes: await files.makeWordFile("二十年如一日守护灯塔"), title: "推荐表" },
      {
        mediaType: "image/jpeg",
        bytes: await files.makePlainPhoto("#884422"),
        title: "科普现场",
        takenAt: "2023-05-12 09:08:07",
      },
      { mediaType: "image/jpeg", bytes: await files.makePlainPhoto("#228844", 480, 640), title: "入户走访" },
      { mediaType: "image/jpeg", bytes: await files.makePlainPhoto("#224488"), title: "培训" },
      { mediaType: "video/mp4", bytes: files.sampleClip(), title: "宣讲" },
    ],
  },
  {
    id: "c2",
    name: "陶成诚",
    media: [{ mediaType: files.pdfType, bytes: await files.makeScanPdf(60), title: "扫描件" }],
  },
];

test("an expert reads the stamped PDF, the Word form, photos and a film, and notes what is seen", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const bundle = await openSmallDesk(app, page, testInfo.outputPath("stick"), await candidates());
  const pdf = viewer(page, "PDF 内容");

  await test.step("the PDF opens first; its frame has no origin, no bridge and no way to the page", async () => {
    await expectDrawn(pdf, 1);
    const inside = await pdf.locator("body").evaluate((body) => ({
      origin: body.ownerDocument.defaultView?.origin,
      bridge: "bridge" in window,
      parent: (() => {
        try {
          return typeof window.parent.document;
        } catch {
          return "closed";
        }
      })(),
    }));
    expect(inside).toEqual({ origin: "null", bridge: false, parent: "closed" });
  });

  await test.step("who leafs faster than documents open finds the last one, and can turn its pages", async () => {
    const heading = page.getByRole("region", { name: "评分" }).getByRole("heading", { level: 2 });
    for (let turn = 0; turn < 4; turn += 1) {
      await page.keyboard.press("Alt+ArrowDown");
      await expect(heading).toHaveText("陶成诚");
      await page.keyboard.press("Alt+ArrowUp");
      await expect(heading).toHaveText("吴衡");
    }
    await expect(page.getByText("1 / 9 页")).toBeVisible();
    await button("下一页").click();
    await expect(page.getByText("2 / 9 页")).toBeVisible();
    await button("上一页").click();
    await expect(page.getByText("1 / 9 页")).toBeVisible();
  });

  await test.step("zoom, whole page and turning", async () => {
    const width = (): Promise<number> =>
      pdf.locator('[data-page="1"]').evaluate((one) => Math.round(one.getBoundingClientRect().width));
    await button("200 %").click();
    await expect.poll(width).toBe(1586);
    await button("整页").click();
    await expect.poll(width).toBeLessThan(500);
    const upright = await width();
    await button(/旋转/).click();
    await expect.poll(width).toBeGreaterThan(upright);
    for (let turn = 0; turn < 3; turn += 1) await button(/旋转/).click();
    await button("适合宽度").click();
    await expect.poll(width).toBeGreaterThan(600);
  });

  await test.step("search goes from hit to hit across pages, whatever the spaces and capitals", async () => {
    await page.keyboard.press("Escape");
    const field = page.getByRole("textbox", { name: "在 PDF 中查找" });
    await field.fill("lighthouse");
    await field.press("Enter");
    await expect(page.getByText("第 1 处，共 3 处")).toBeVisible();
    await expect(page.getByText("3 / 9 页")).toBeVisible();
    await field.press("Enter");
    await expect(page.getByText("第 2 处，共 3 处")).toBeVisible();
    await expect(page.getByText("6 / 9 页")).toBeVisible();
    await expect.poll(() => pdf.locator("body").evaluate(() => CSS.highlights.get("found-now")?.size ?? 0)).toBe(1);
    await field.fill("nowhere");
    await field.press("Enter");
    await expect(page.getByText("没有找到")).toBeVisible();
  });

  await test.step("a thumbnail leads to its page", async () => {
    await button("缩略图").click();
    await pdf.getByRole("button", { name: "第 9 页，共 9 页" }).click();
    await expect(page.getByText("9 / 9 页")).toBeVisible();
    await expectDrawn(pdf, 9);
    await button("缩略图").click();
  });

  await test.step("a note is pinned to the page, and handed in only when it is marked", async () => {
    await button(/^笔记/).click();
    await page.getByLabel("在第 9 页记一笔").fill("灯塔一节写得具体");
    await button("保存笔记").click();
    await expect(page.getByText("灯塔一节写得具体")).toBeVisible();
    expect(await must(page, "reading/report", { bundle: bundle.bundle })).toEqual({ troubles: [], notesHandedIn: 0 });
    await page.getByRole("button", { name: "修改", exact: true }).click();
    await page.getByRole("checkbox", { name: "随评分交出" }).last().check();
    await button("保存笔记").last().click();
    await expect(page.getByText("↗ 随评分交出")).toBeVisible();
    await expect
      .poll(async () => (await must(page, "reading/report", { bundle: bundle.bundle })).notesHandedIn)
      .toBe(1);
    await button(/^笔记/).click();
  });

  await test.step("keys of the desk work while the focus is in the PDF", async () => {
    await pdf.locator(".pages").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(page.getByRole("region", { name: "评分" }).getByRole("heading", { level: 2 })).toHaveText("陶成诚");
  });

  await test.step("a long scan holds few pictures however far it is scrolled, and says that it has no text", async () => {
    await expectDrawn(pdf, 1);
    for (const at of [20, 40, 60]) {
      await pdf.locator(`[data-page="${String(at)}"]`).evaluate((one) => one.scrollIntoView());
      await expectDrawn(pdf, at);
      expect((await drawnPages(pdf)).length).toBeLessThanOrEqual(4);
    }
    await page.getByRole("textbox", { name: "在 PDF 中查找" }).fill("灯塔");
    await page.keyboard.press("Enter");
    await expect(page.getByText("这份 PDF 是扫描件，没有可查找的文字")).toBeVisible();
    await page.keyboard.press("Alt+ArrowUp");
  });

  await test.step("the Word form is drawn, and says that the stamped PDF rules", async () => {
    await openTab(page, /Word/);
    await expect(viewer(page, "Word 内容").getByText("二十年如一日守护灯塔")).toBeVisible();
    await expect(page.getByText("版式可能与 Word 不同，以盖章 PDF 为准。")).toBeVisible();
  });

  await test.step("photos: the day, two at once, full size, the large view and back", async () => {
    await openTab(page, /照片/);
    const photos = viewer(page, "照片内容");
    await expect(photos.locator(".room img")).toHaveCount(1);
    await expect(page.getByText("科普现场 · 拍摄 2023-05-12 09:08:07")).toBeVisible();
    await button("两张并看").click();
    await expect(photos.locator(".room img")).toHaveCount(2);
    await expect(page.getByText("入户走访 · 拍摄日期未知")).toBeVisible();
    await photos.getByRole("button", { name: "培训" }).click();
    await expect(page.getByText("3 / 3")).toBeVisible();
    await button("两张并看").click();
    await photos.locator(".room").click();
    await expect(button("适合窗口")).toBeVisible();
    await button("放大阅读").click();
    await expect(page.getByRole("dialog", { name: "材料" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "材料" })).toBeHidden();
  });

  await test.step("beside the photo stands the PDF, by keyboard too", async () => {
    await page.getByRole("button", { name: "并排", exact: true }).click();
    await expectDrawn(pdf, 1);
    await half(page, "材料（第二栏）").getByRole("tab", { name: /盖章/ }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(viewer(page, "Word 内容").getByText("二十年如一日守护灯塔")).toBeVisible();
    await button("合并").click();
  });

  await test.step("the film goes to its middle by ranges and plays at the chosen speed", async () => {
    await openTab(page, /视频/);
    const ranges: number[] = [];
    page.on("response", (response) => {
      if (response.url().includes(".mat.")) ranges.push(response.status());
    });
    const film = viewer(page, "视频内容").locator("video");
    await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.duration)).toBeGreaterThan(3);
    await page.getByText("1.5×").click();
    const seen = await film.evaluate(async (video: HTMLVideoElement) => {
      video.currentTime = video.duration / 2;
      await new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
      return { at: video.currentTime / video.duration, rate: video.playbackRate };
    });
    expect(seen.at).toBeCloseTo(0.5, 1);
    expect(seen.rate).toBe(1.5);
    expect(ranges.every((status) => status === 206)).toBe(true);
  });
});
