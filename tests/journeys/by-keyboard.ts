import type { Page } from "@playwright/test";

/** What the element with the keyboard's focus is called. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return "";
    const labels =
      focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null;
    return (
      focused.getAttribute("aria-label") ??
      ([...(labels ?? [])].map((label) => label.textContent).join(" ") || focused.textContent)
    );
  });

/** Presses Tab until the focus is on what is so called; a text is the whole name. */
export async function tabTo(page: Page, name: RegExp | string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    const focused = await focusedName(page);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
    met.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(name)}, but to: ${met.join(" | ")}`);
}
