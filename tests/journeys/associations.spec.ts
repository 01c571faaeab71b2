import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { expect, test } from "#tests/journeys/fixture.ts";

/** Makes the running program believe that it was packed, and where. */
const placeAt = (app: ElectronApplication, program: string, home: string): Promise<void> =>
  app.evaluate(
    ({ app: running }, [exe, data]) => {
      Object.defineProperty(running, "isPackaged", { value: true, configurable: true });
      running.setPath("exe", exe);
      Object.assign(process.env, { XDG_DATA_HOME: data });
    },
    [program, home] as const,
  );

test("opening by double click is offered once, follows the program when it moves, and is taken back", async ({
  app,
  page,
}, testInfo) => {
  const [home, first, second] = ["home", "first", "second"].map((name) => testInfo.outputPath(name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [first, second]) {
    mkdirSync(folder);
    writeFileSync(join(folder, "portable.txt"), "");
  }
  const offer = page.getByRole("region", { name: "双击打开评审包和评分文件" });
  const entry = join(home, "applications/pingshen.desktop");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await expect(button("双击打开文件……")).toBeVisible();
  await expect(offer).toBeHidden();

  await placeAt(app, join(first, "pingshen"), home);
  await page.reload();
  await expect(offer).toContainText(`这是便携程序：关联指向它现在的位置 ${join(first, "pingshen")}`);
  await page.screenshot({ path: testInfo.outputPath("offer.png") });
  await offer.getByRole("button", { name: "现在关联" }).click();
  await expect(offer).toContainText("✓ 已关联。");
  await page.screenshot({ path: testInfo.outputPath("associated.png") });
  expect(readFileSync(entry, "utf8")).toContain(`Exec=${join(first, "pingshen")} %f`);
  await page.reload();
  await expect(button("双击打开文件……")).toBeVisible();
  await expect(offer).toBeHidden();

  await placeAt(app, join(second, "pingshen"), home);
  await page.reload();
  await expect(offer).toContainText(`还指向原处：${join(first, "pingshen")}`);
  await offer.getByRole("button", { name: "现在关联" }).click();
  await expect(offer).toContainText("✓ 已关联。");
  expect(readFileSync(entry, "utf8")).toContain(`Exec=${join(second, "pingshen")} %f`);

  await button("双击打开文件……").click();
  const dialog = page.getByRole("dialog", { name: "双击打开评审包和评分文件" });
  await expect(dialog).toContainText(`✓ 双击打开评审台：${join(second, "pingshen")}`);
  await page.screenshot({ path: testInfo.outputPath("dialog.png") });
  await dialog.getByRole("button", { name: "取消关联" }).click();
  await expect(dialog).toContainText("✓ 已取消关联。");
  await expect(dialog).toContainText("○ 没有关联。");
  expect(existsSync(entry)).toBe(false);
  await page.reload();
  await expect(button("双击打开文件……")).toBeVisible();
  await expect(offer).toBeHidden();
});
