import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

/** A screen that cannot be used by somebody, and how. */
export interface Barrier {
  readonly screen: string;
  readonly what: string;
}

/** What axe finds serious or critical on the page as it is shown now. */
export async function axeBarriers(page: Page, screen: string): Promise<Barrier[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations"],
      // A document of a candidate is no screen of the program.
      iframes: false,
    }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = "" }) => ({
        screen,
        what: `${id}: ${target.join(" ")} (${failureSummary.replace(/\s+/g, " ").slice(0, 240)})`,
      })),
    );
}

/** Controls that a person could use now: the mark set on each, and how to speak of it. */
async function markControls(page: Page): Promise<readonly { readonly mark: string; readonly text: string }[]> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter((one) => one.checkVisibility());
    const room = dialogs.at(-1) ?? document.body;
    const found = [
      ...room.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, textarea, [tabindex="0"], [role="button"]',
      ),
    ];
    const isOff = (one: HTMLElement): boolean =>
      one.matches(":disabled, [aria-disabled=true], [type=hidden]") || one.closest("[inert]") !== null;
    // Of a group that is one stop, the arrows reach the others.
    const isInGroup = (one: HTMLElement): boolean =>
      one.closest('[role="tablist"], [role="radiogroup"], .ant-radio-group, .ant-segmented') !== null;
    // The signs in a number's field only repeat the arrow keys for the mouse.
    const isStepper = (one: HTMLElement): boolean => one.matches(".ant-input-number-action");
    // Of rows that are alike, the chosen one's buttons are the stops: choosing another row moves them there.
    const isOfOtherRow = (one: HTMLElement): boolean =>
      one.tabIndex < 0 &&
      one.closest("li, tr") !== null &&
      found.some((other) => other !== one && other.tabIndex >= 0 && other.className === one.className);
    return found
      .filter((one) => !isOfOtherRow(one))
      .filter(
        (one) => !isStepper(one) && one.checkVisibility({ visibilityProperty: true }) && !isOff(one) && !isInGroup(one),
      )
      .filter((one) => !(one instanceof HTMLButtonElement && one.tabIndex < 0 && one.matches("[aria-hidden=true]")))
      .map((one, at) => {
        const mark = `c${at}`;
        one.dataset["control"] = mark;
        const text = one.getAttribute("aria-label") ?? (one.innerText || one.title);
        return { mark, text: `${one.tagName.toLowerCase()}.${one.className} ${text}`.slice(0, 160) };
      });
  });
}

/** Puts the point from which Tab goes on before everything else on the page, or in the dialog that is open. */
async function startAtTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const room = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].findLast((one) =>
      one.checkVisibility(),
    );
    const start = document.createElement("span");
    start.tabIndex = -1;
    (room ?? document.body).prepend(start);
    start.focus();
    start.remove();
  });
}

/** Controls of the page that Tab does not reach. */
export async function tabBarriers(page: Page, screen: string): Promise<Barrier[]> {
  const controls = await markControls(page);
  await startAtTop(page);
  const focusedMark = (): Promise<string> =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? (document.activeElement.dataset["control"] ?? "") : "",
    );
  const reached = new Set<string>();
  let newest = Date.now();
  let unchanged = 0;
  // A viewer's frame is a process of its own: while it draws, the keys wait in it and the focus comes out late.
  while (reached.size < controls.length && (unchanged < 24 || Date.now() - newest < 10_000)) {
    await page.keyboard.press("Tab");
    let mark = await focusedMark();
    if (mark === "") {
      await page.waitForTimeout(60);
      mark = await focusedMark();
    }
    const isNew = mark !== "" && !reached.has(mark);
    unchanged = isNew ? 0 : unchanged + 1;
    if (!isNew) continue;
    newest = Date.now();
    reached.add(mark);
  }
  const left = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-control]")].flatMap((one) => {
      const mark = one.dataset["control"] ?? "";
      delete one.dataset["control"];
      return [mark];
    }),
  );
  return controls
    .filter(({ mark }) => left.includes(mark) && !reached.has(mark))
    .map(({ text }) => ({ screen, what: `Tab does not reach: ${text}` }));
}

/** Windows of a laptop as CSS pixels: 1366×768 as it is, at 125 % and 200 %, and a large screen. */
const windowSizes = [
  { name: "1366x768", width: 1366, height: 768 },
  { name: "125%", width: 1093, height: 614 },
  { name: "1080p-200%", width: 960, height: 540 },
  { name: "1920x1080", width: 1920, height: 1080 },
] as const;

/** Where pictures of the screens go, if anybody asked for them. */
const picturesFolder = process.env["SCREENS"];

/** Keeps a picture of a screen, if anybody asked for pictures. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (picturesFolder === undefined) return;
  mkdirSync(picturesFolder, { recursive: true });
  await page.screenshot({ path: join(picturesFolder, `${name}.png`.replaceAll(" ", "-")) });
}

/** Goes through the window sizes; answers where something scrolls that should not, or a control is cut off. */
export async function sizeBarriers(page: Page, screen: string): Promise<Barrier[]> {
  const barriers: Barrier[] = [];
  for (const { name, width, height } of windowSizes) {
    await page.setViewportSize({ width, height });
    const what = await page.evaluate(() => {
      const root = document.documentElement;
      const scrolls = root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight;
      const sideways = [...document.querySelectorAll<HTMLElement>("main *")].filter(
        (one) =>
          one.scrollWidth > one.clientWidth + 1 &&
          ["auto", "scroll"].includes(getComputedStyle(one).overflowX) &&
          // Wide tables and documents scroll inside their own room.
          one.closest('.ant-table, [role="tabpanel"], .ant-tabs-nav, pre, textarea') === null &&
          one.querySelector(":scope > table") === null,
      );
      const cut = [...document.querySelectorAll<HTMLElement>("header button, footer button")].filter((one) => {
        const { left, right, bottom, width } = one.getBoundingClientRect();
        return width > 0 && (left < -1 || right > window.innerWidth + 1 || bottom > window.innerHeight + 1);
      });
      return [
        ...(scrolls ? ["the page scrolls"] : []),
        ...sideways.map((one) => `scrolls sideways: ${one.tagName}.${one.className}`),
        ...cut.map((one) => `cut off: ${one.innerText}`),
      ];
    });
    barriers.push(...what.map((each) => ({ screen: `${screen} ${name}`, what: each })));
    await takePicture(page, `${screen} ${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return barriers;
}
