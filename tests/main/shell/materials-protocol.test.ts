import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createMaterialHandler } from "#main/shell/materials-protocol.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-materials-"));
afterAll(() => rmSync(folder, { recursive: true }));

// One byte value per position, after a head of 1000 bytes that belongs to another material.
const sizeBytes = 700_001;
const bytes = Uint8Array.from({ length: sizeBytes }, (_, at) => (at * 31) % 251);
const volume = join(folder, "volume.psv");
writeFileSync(volume, Buffer.concat([Buffer.alloc(1000, 255), bytes, Buffer.alloc(1000, 255)]));

const answer = createMaterialHandler((url) => {
  if (url === "mat://bundle/b1/clip")
    return Promise.resolve({ path: volume, offset: 1000, sizeBytes, mediaType: "video/mp4" });
  if (url === "mat://bundle/b1/gone") {
    return Promise.resolve({ path: join(folder, "gone"), offset: 0, sizeBytes: 5, mediaType: "image/jpeg" });
  }
  if (url === "mat://bundle/b1/short") {
    return Promise.resolve({ path: volume, offset: 1000, sizeBytes: sizeBytes * 2, mediaType: "image/jpeg" });
  }
  return Promise.resolve(undefined);
});

const get = (range?: string, init: RequestInit = {}): Promise<Response> =>
  answer(new Request("mat://bundle/b1/clip", { ...init, headers: range === undefined ? {} : { Range: range } }));

const openFiles = (): number => readdirSync("/proc/self/fd").length;

test("the whole material comes with its length and type", async () => {
  const response = await get();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-length")).toBe("700001");
  expect(response.headers.get("content-type")).toBe("video/mp4");
  expect(response.headers.get("accept-ranges")).toBe("bytes");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
});

test.each([
  ["bytes=0-0", 0, 0],
  ["bytes=5-300000", 5, 300_000],
  ["bytes=699990-", 699_990, 700_000],
  ["bytes=-7", 699_994, 700_000],
])("%s is answered by 206 with exactly these bytes", async (range, first, last) => {
  const response = await get(range);
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(`bytes ${first}-${last}/700001`);
  expect(response.headers.get("content-length")).toBe(String(last - first + 1));
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(first, last + 1))).toBe(true);
});

test("a range behind the end is answered by 416 and the true size", async () => {
  const response = await get("bytes=700001-");
  expect(response.status).toBe(416);
  expect(response.headers.get("content-range")).toBe("bytes */700001");
});

test("HEAD answers the same head without a body and opens no file", async () => {
  const before = openFiles();
  const response = await get("bytes=0-9", { method: "HEAD" });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-length")).toBe("10");
  expect(response.body).toBeNull();
  expect(openFiles()).toBe(before);
});

test("unknown addresses, files that are gone and other methods are refused", async () => {
  expect((await answer(new Request("mat://bundle/b1/other"))).status).toBe(404);
  expect((await answer(new Request("mat://bundle/b1/gone"))).status).toBe(404);
  expect((await get(undefined, { method: "POST", body: "x" })).status).toBe(405);
});

test("a hundred abandoned answers leave no file open", async () => {
  const before = openFiles();
  for (let round = 0; round < 100; round += 1) {
    const reader = (await get()).body?.getReader();
    await reader?.read();
    await reader?.cancel();
  }
  expect(openFiles()).toBe(before);
});

test("a file that is shorter than its entry ends in a fault, not in silence", async () => {
  const before = openFiles();
  const response = await answer(new Request("mat://bundle/b1/short"));
  await expect(response.arrayBuffer()).rejects.toThrow();
  expect(openFiles()).toBe(before);
});
