import type { FrameLocator, Page } from "@playwright/test";
import { expect } from "#tests/journeys/fixture.ts";

/** A half of the material pane; the first one unless the second is asked for. */
export const half = (page: Page, name = "材料") => page.getByLabel(name, { exact: true }).first();

/** The inside of a viewer's frame. */
export const viewer = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

/** Opens the tab of a kind of material. */
export const openTab = (page: Page, name: RegExp): Promise<void> => half(page).getByRole("tab", { name }).click();

/** Chooses one of several files of a kind; what stood in the frames before is marked, so that nobody takes it for the new. */
export async function chooseFile(page: Page, title: string): Promise<void> {
  for (const frame of page.frames().filter((one) => one.url().includes("viewer")))
    // A frame may go while the others are marked.
    await frame.evaluate(() => document.querySelector("#view > *")?.classList.add("before")).catch(() => undefined);
  await half(page).getByRole("combobox", { name: "文件" }).click();
  await page.getByTitle(title, { exact: true }).last().click();
}

/** Pages of the PDF in a viewer that hold a drawn picture now. */
export const drawnPages = (frame: FrameLocator): Promise<readonly number[]> =>
  frame
    .locator("#view > :not(.before) .page")
    .evaluateAll((pages) => pages.flatMap((one, at) => (one.querySelector("canvas")?.width ? [at + 1] : [])));

/** Waits until a page of the PDF is drawn. */
export const expectDrawn = (frame: FrameLocator, page: number): Promise<void> =>
  expect.poll(() => drawnPages(frame)).toContain(page);
