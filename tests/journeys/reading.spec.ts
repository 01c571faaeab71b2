import { expect, test } from "#tests/journeys/fixture.ts";
import { openSmallDesk } from "#tests/journeys/open-small-desk.ts";
import * as files from "#tests/support/reading-files.ts";

test("try", async ({ app, page }, testInfo) => {
  page.on("console", (m) => console.log("CONSOLE", m.type(), m.text()));
  page.on("pageerror", (m) => console.log("PAGEERROR", m));
  page.on("requestfailed", (r) => console.log("REQFAIL", r.url(), r.failure()?.errorText));
  await openSmallDesk(app, page, testInfo.outputPath("stick"), [
    {
      id: "c1",
      name: "吴衡",
      media: [
        { mediaType: files.pdfType, bytes: await files.makeTextPdf(9), title: "推荐表" },
        { mediaType: files.wordType, bytes: await files.makeWordFile("二十年如一日守护灯塔"), title: "推荐表" },
        {
          mediaType: "image/jpeg",
          bytes: await files.makePlainPhoto("#884422"),
          title: "照片一",
          takenAt: "2023-05-12 09:08:07",
        },
        { mediaType: "image/jpeg", bytes: await files.makePlainPhoto("#228844", 480, 640), title: "照片二" },
        { mediaType: "video/mp4", bytes: files.sampleClip(), title: "宣讲" },
      ],
    },
    {
      id: "c2",
      name: "陶成诚",
      media: [{ mediaType: files.pdfType, bytes: await files.makeScanPdf(5), title: "推荐表" }],
    },
  ]);
  await page.waitForTimeout(2500);
  await page.screenshot({ path: "/tmp/shot1.png" });
  await page.getByRole("tab", { name: /Word/ }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: "/tmp/shot2.png" });
  await page.getByRole("tab", { name: /照片/ }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: "/tmp/shot3.png" });
  await page.getByRole("tab", { name: /视频/ }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: "/tmp/shot4.png" });
  expect(1).toBe(1);
});
