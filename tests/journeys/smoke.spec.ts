import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { callFrom, chooseNext, expect, killHard, test, type BridgedWindow } from "#tests/journeys/fixture.ts";

test("the window shows the start page and the core answers", async ({ page }) => {
  await expect(page.locator("#root .skeleton")).toHaveCount(0);
  await expect(page.getByText("评审台").first()).toBeVisible();
  const answer = await callFrom(page, "app/info", {});
  expect(answer).toMatchObject({ ok: true, value: { version: "0.1.0", runtime: "electron" } });
});

test("the page is served under a strict policy with a fresh nonce", async ({ page }) => {
  const seen: string[] = [];
  for (let load = 0; load < 2; load += 1) {
    const response = await page.reload();
    const policy = response?.headers()["content-security-policy"] ?? "";
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(await page.locator('meta[name="csp-nonce"]').getAttribute("content")).toBe(nonce);
    seen.push(nonce);
  }
  expect(seen[0]).not.toBe(seen[1]);
});

test("no request leaves the program and nothing breaks the policy", async ({ page }) => {
  const urls: string[] = [];
  const refusals: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") refusals.push(message.text());
  });
  await page.reload();
  await expect(page.locator("#root .skeleton")).toHaveCount(0);
  expect(urls.length).toBeGreaterThan(1);
  const own = /^(app:|mat:|blob:|data:|http:\/\/[a-z]+\.(app|mat)\.localhost:\d+\/)/;
  expect(urls.filter((url) => !own.test(url))).toEqual([]);
  expect(refusals).toEqual([]);
});

test("text becomes neither markup nor script, and nobody makes a policy of another name", async ({
  page,
  violations,
}) => {
  await expect(page.locator("#root .skeleton")).toHaveCount(0);
  const outcomes = await page.evaluate(() => {
    const text = "<img src=x>";
    const trusted = Reflect.get(window, "trustedTypes") as { createPolicy(name: string, rules: object): unknown };
    const attempts: (() => unknown)[] = [
      () => (document.createElement("div").innerHTML = text),
      () => new DOMParser().parseFromString(text, "text/html"),
      () => (document.createElement("script").text = "1"),
      () => new Worker("data:text/javascript,1"),
      () => trusted.createPolicy("anything", {}),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return "let in";
      } catch {
        return "refused";
      }
    });
  });
  expect(outcomes).toEqual(outcomes.map(() => "refused"));
  await expect.poll(() => violations.length).toBeGreaterThanOrEqual(outcomes.length - 1);
  violations.length = 0;
});

test("what a person chose reaches the core as a token", async ({ app, page, userFolder }) => {
  await chooseNext(app, [userFolder]);
  const choose = () => callFrom(page, "dialog/choose", { purpose: "bundle-target" });
  expect(await choose()).toMatchObject({ ok: true, value: { chosen: [{ path: userFolder }] } });
  await chooseNext(app, []);
  expect(await choose()).toEqual({ ok: true, value: { chosen: [] } });
});

test("the diagnostics are read before they are written, and the file is what was read", async ({
  app,
  page,
}, testInfo) => {
  const folder = testInfo.outputPath("stick");
  await mkdir(folder, { recursive: true });
  await page.getByRole("button", { name: "导出诊断包……" }).click();
  const dialog = page.getByRole("dialog", { name: "诊断包：交出之前请先看一遍" });
  await expect(dialog.getByText("passed: no network, core")).toBeVisible();
  const shown = await dialog.locator("pre").textContent();
  await page.screenshot({ path: testInfo.outputPath("diagnostics.png") });
  await chooseNext(app, [folder]);
  await dialog.getByRole("button", { name: "选择文件夹并写入……" }).click();
  await expect(dialog.getByRole("status")).toContainText("已写入");
  const [name = ""] = await readdir(folder);
  expect(await readFile(join(folder, name), "utf8")).toBe(shown);
  await page.screenshot({ path: testInfo.outputPath("diagnostics-written.png") });
});

test("a foreign frame has no bridge, and the page cannot be led away", async ({ page }) => {
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return "bridge" in (frame.contentWindow ?? {});
  });
  expect(inFrame).toBe(false);
  const before = page.url();
  await page.evaluate(() => {
    location.href = "https://example.org/";
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
});

test("a core that dies is started again, and the page is told", async ({ app, page }) => {
  await expect(page.locator("#root .skeleton")).toHaveCount(0);
  await page.evaluate(() => {
    const kinds: string[] = [];
    Object.assign(window, { kinds });
    (window as unknown as BridgedWindow).bridge.on((event) => kinds.push(event.kind));
  });
  // A core that dies within three seconds of its start stays down.
  await page.waitForTimeout(3200);
  await app.evaluate(({ utilityProcess }) => {
    const { running } = utilityProcess as unknown as { running: Set<{ kill(): void }> };
    for (const child of running) child.kill();
  });
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, "kinds") as string[]))
    .toEqual(["core-stopped", "core-started"]);
  const answer = await callFrom(page, "app/info", {});
  expect(answer).toMatchObject({ ok: true });
});

test("after a kill the same user folder opens again", async ({ app, page, relaunch, userFolder }) => {
  await callFrom(page, "app/info", {});
  await killHard(app);
  const again = await relaunch(userFolder);
  const answer = await callFrom(again.page, "app/info", {});
  expect(answer).toMatchObject({ ok: true, value: { dataFolder: join(userFolder, "data") } });
  const log = await readFile(join(userFolder, "logs/shell.jsonl"), "utf8").catch(() => "");
  expect(log).toBe("");
});
