import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { MaterialPart, OpenedMaterial } from "#main/materials/opened-material.ts";
import { createMaterialHandler } from "#main/shell/materials-protocol.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-materials-"));
afterAll(() => rmSync(folder, { recursive: true }));

// One byte value per position, after a head of 1000 bytes that belongs to another material.
const sizeBytes = 700_001;
const bytes = Uint8Array.from({ length: sizeBytes }, (_, at) => (at * 31) % 251);
const volume = join(folder, "volume");
writeFileSync(volume, Buffer.concat([Buffer.alloc(1000, 255), bytes, Buffer.alloc(1000, 255)]));

const file = (path: string, offset: number, size: number, mediaType: string): OpenedMaterial => ({
  kind: "file",
  location: { path, offset, sizeBytes: size, mediaType },
});
const refused = (why: "unknown" | "damaged" | "away") => ({ kind: "refused", why }) as const;
const sealed = (damaged = false): OpenedMaterial => ({
  kind: "sealed",
  mediaType: "video/mp4",
  plainBytes: sizeBytes,
  damaged,
});

const known: Readonly<Record<string, OpenedMaterial>> = {
  "mat://delivery/r1/clip": file(volume, 1000, sizeBytes, "video/mp4"),
  "mat://delivery/r1/gone": file(join(folder, "gone"), 0, 5, "image/jpeg"),
  "mat://delivery/r1/short": file(volume, 1000, sizeBytes * 2, "image/jpeg"),
  "mat://bundle/b1/clip": sealed(),
  "mat://bundle/b1/scratched": sealed(true),
  "mat://bundle/b1/damaged": refused("damaged"),
  "mat://bundle/b1/away": refused("away"),
  "mat://bundle/b1/empty": { kind: "sealed", mediaType: "text/plain", plainBytes: 0, damaged: false },
};

/** Records of this test's core; what was read of them. */
const recordBytes = 100_000;
let reads: { readonly first: number; readonly last: number }[] = [];

/** Gives at most the rest of a record, as the core does; «scratched» is damaged from its fourth record on. */
function read(url: string, first: number, last: number): Promise<MaterialPart> {
  reads.push({ first, last });
  const record = Math.floor(first / recordBytes);
  if (url.endsWith("scratched") && record >= 3) return Promise.resolve(refused("damaged"));
  const end = Math.min(last + 1, (record + 1) * recordBytes);
  return Promise.resolve({ kind: "bytes", bytes: bytes.slice(first, end) });
}

const answer = createMaterialHandler({
  open: (url) => Promise.resolve(known[url] ?? refused("unknown")),
  read: (url, first, last) => read(url, first, last),
});

const get = (url: string, range?: string, init: RequestInit = {}): Promise<Response> => {
  reads = [];
  return answer(new Request(url, { ...init, headers: range === undefined ? {} : { Range: range } }));
};

const openFiles = (): number => readdirSync("/proc/self/fd").length;

describe.each([
  ["a delivered file", "mat://delivery/r1/clip"],
  ["a sealed file", "mat://bundle/b1/clip"],
])("%s", (_kind, clip) => {
  test("the whole material comes with its length and type", async () => {
    const response = await get(clip);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("700001");
    expect(response.headers.get("content-type")).toBe("video/mp4");
    expect(response.headers.get("accept-ranges")).toBe("bytes");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([
    ["bytes=0-0", 0, 0],
    ["bytes=5-300000", 5, 300_000],
    ["bytes=99999-100000", 99_999, 100_000],
    ["bytes=699990-", 699_990, 700_000],
    ["bytes=-7", 699_994, 700_000],
  ])("%s is answered by 206 with exactly these bytes", async (range, first, last) => {
    const response = await get(clip, range);
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${first}-${last}/700001`);
    expect(response.headers.get("content-length")).toBe(String(last - first + 1));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(first, last + 1))).toBe(true);
  });

  test("a range behind the end is answered by 416 and the true size", async () => {
    const response = await get(clip, "bytes=700001-");
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */700001");
  });

  test("HEAD answers the same head without a body and reads nothing", async () => {
    const before = openFiles();
    const response = await get(clip, "bytes=0-9", { method: "HEAD" });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-length")).toBe("10");
    expect(response.body).toBeNull();
    expect(openFiles()).toBe(before);
    expect(reads).toEqual([]);
  });

  test("a hundred abandoned answers leave no file open", async () => {
    const before = openFiles();
    for (let round = 0; round < 100; round += 1) {
      const reader = (await get(clip)).body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect(openFiles()).toBe(before);
  });
});

test("unknown addresses, files that are gone and other methods are refused", async () => {
  expect((await get("mat://bundle/b1/other")).status).toBe(404);
  expect((await get("mat://delivery/r1/gone")).status).toBe(404);
  expect((await get("mat://bundle/b1/clip", undefined, { method: "POST", body: "x" })).status).toBe(405);
});

test("damaged and away are told from unknown, for GET and HEAD alike", async () => {
  for (const method of ["GET", "HEAD"]) {
    expect((await get("mat://bundle/b1/damaged", undefined, { method })).status).toBe(410);
    expect((await get("mat://bundle/b1/away", undefined, { method })).status).toBe(503);
  }
});

test("a delivered file that is shorter than its entry ends in a fault, not in silence", async () => {
  const before = openFiles();
  const response = await get("mat://delivery/r1/short");
  await expect(response.arrayBuffer()).rejects.toThrow();
  expect(openFiles()).toBe(before);
});

describe("a sealed file", () => {
  test("an empty one is an empty answer", async () => {
    const response = await get("mat://bundle/b1/empty");
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });

  test("is read one record at a time, only when the page takes it", async () => {
    const response = await get("mat://bundle/b1/clip", "bytes=250000-");
    expect(reads).toEqual([{ first: 250_000, last: 700_000 }]);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBe(50_000);
    expect(reads).toHaveLength(1);
    expect((await reader?.read())?.value?.length).toBe(100_000);
    expect(reads).toEqual([
      { first: 250_000, last: 700_000 },
      { first: 300_000, last: 700_000 },
    ]);
    await reader?.cancel();
    expect(reads).toHaveLength(2);
  });

  test("a part that is whole is shown although another part is damaged; HEAD says that it is", async () => {
    const whole = await get("mat://bundle/b1/scratched", "bytes=0-299999");
    expect(whole.status).toBe(206);
    expect((await whole.arrayBuffer()).byteLength).toBe(300_000);
    expect((await get("mat://bundle/b1/scratched", "bytes=300000-300009")).status).toBe(410);
    expect((await get("mat://bundle/b1/scratched", undefined, { method: "HEAD" })).status).toBe(410);
  });

  test("damage behind the beginning breaks the answer off", async () => {
    const response = await get("mat://bundle/b1/scratched");
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow("damaged");
  });
});
