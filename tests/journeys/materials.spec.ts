import type { Page } from "@playwright/test";
import type { CallName, Input, Output } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import type { Material } from "#shared/domain/material.ts";
import { callFrom, expect, test } from "#tests/journeys/fixture.ts";

/** The call's value; a refusal fails the test with its reason. */
async function must<Name extends CallName>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await callFrom(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** A small sample round that was taken in, and the files of all its candidates. */
async function takeInSample(page: Page): Promise<{ readonly round: RoundId; readonly materials: readonly Material[] }> {
  const sample = { candidates: 12, experts: 3, seed: 1, faults: false, by: "周晓梅" };
  const { round, delivery } = await must(page, "rounds/sample", sample);
  await must(page, "intake/run", { round, delivery, by: "周晓梅" });
  const { rows } = await must(page, "screening/list", { round });
  const details = [];
  for (const { id } of rows) details.push(await must(page, "screening/candidate", { round, candidate: id }));
  return { round, materials: details.flatMap((detail) => detail.materials) };
}

/** Where the page finds a material: its own scheme in the app, a neighbour host beside the stand-in. */
const addressOf = (page: Page, round: RoundId, material: Material): string =>
  page.url().startsWith("app:")
    ? `mat://delivery/${round}/${material.id}`
    : `${new URL(page.url()).origin.replace("//ui.app.", "//delivery.mat.")}/${round}/${material.id}`;

test("photos, parts of files and videos reach the page straight from the disk", async ({ page }) => {
  const { round, materials } = await takeInSample(page);
  const photo = materials.find(({ facts }) => facts.content === "jpeg");
  const clip = materials.find(({ facts }) => facts.content === "mp4");
  if (photo === undefined || clip === undefined) throw new Error("the sample has no photo or no video");

  await test.step("a part of a file is exactly that part", async () => {
    const part = await page.evaluate(
      async (url) => {
        const response = await fetch(url, { headers: { Range: "bytes=2-5" } });
        const { length } = new Uint8Array(await response.arrayBuffer());
        return { status: response.status, range: response.headers.get("content-range"), length };
      },
      addressOf(page, round, photo),
    );
    expect(part).toEqual({ status: 206, range: `bytes 2-5/${photo.sizeBytes}`, length: 4 });
  });

  await test.step("a photo is drawn", async () => {
    const width = await page.evaluate(
      async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        return image.naturalWidth;
      },
      addressOf(page, round, photo),
    );
    expect(width).toBeGreaterThan(100);
  });

  await test.step("a video knows its length and goes to its middle", async () => {
    const seen = await page.evaluate(
      async (url) => {
        const video = document.createElement("video");
        video.src = url;
        await new Promise((resolve) => video.addEventListener("loadedmetadata", resolve, { once: true }));
        const { duration } = video;
        video.currentTime = duration / 2;
        await new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
        return { duration, at: video.currentTime, seekable: video.seekable.end(0) };
      },
      addressOf(page, round, clip),
    );
    expect(seen.duration).toBeGreaterThan(0.5);
    expect(seen.at).toBeCloseTo(seen.duration / 2, 1);
    expect(seen.seekable).toBeCloseTo(seen.duration, 1);
  });

  await test.step("an address of no material is refused", async () => {
    const unknown = { ...photo, id: "none" as Material["id"] };
    const status = await page.evaluate(async (url) => (await fetch(url)).status, addressOf(page, round, unknown));
    expect(status).toBe(404);
  });
});
