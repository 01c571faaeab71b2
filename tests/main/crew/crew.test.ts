import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { createCrew, type Crew } from "#main/crew/crew.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { localHeader } from "#main/bundle-format/stored-zip.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const crew = createCrew();
afterAll(() => crew.close());

const ignore = (): void => undefined;
const mebibyte = 1024 * 1024;

/** A file of `size` bytes that do not repeat at the borders of buffers. */
function makeFile(size: number): { readonly path: string; readonly bytes: Buffer } {
  const path = join(tempFolder(), "file");
  const bytes = Buffer.alloc(size, "abcdefghijklmnopqrstuvwxyz0123456789 ");
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** A worker that is not ours, so that a test can let it die. */
function strangeCrew(source: string, size = 1): Crew {
  const entry = join(tempFolder(), "worker.mjs");
  writeFileSync(entry, `import { parentPort } from "node:worker_threads";\n${source}`);
  const made = createCrew(entry, size);
  onTestFinished(() => made.close());
  return made;
}

describe("a crew that hashes", () => {
  it("answers in the order of the stretches, whichever worker is ready first", async () => {
    const { path, bytes } = makeFile(40 * mebibyte);
    // The first stretch takes longest; the others are long enough to go to the other worker.
    const ranges = [30, 1, 9].map((size, at) => ({ offset: [0, 30, 31][at]! * mebibyte, sizeBytes: size * mebibyte }));
    let read = 0;
    const hashes = await crew.hashRanges(path, ranges, (count) => void (read += count));
    expect(hashes).toEqual(
      ranges.map(({ offset, sizeBytes }) => sha256Hex(bytes.subarray(offset, offset + sizeBytes))),
    );
    expect(read).toBe(40 * mebibyte);
  });

  it("answers «undefined» where the file ends before the stretch, and the hash of nothing for an empty one", async () => {
    const { path, bytes } = makeFile(10);
    const ranges = [
      { offset: 0, sizeBytes: 10 },
      { offset: 5, sizeBytes: 6 },
      { offset: 10, sizeBytes: 0 },
      { offset: 99, sizeBytes: 1 },
    ];
    expect(await crew.hashRanges(path, ranges, ignore)).toEqual([
      sha256Hex(bytes),
      undefined,
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      undefined,
    ]);
    expect(await crew.hashRanges(path, [], ignore)).toEqual([]);
  });

  it("rejects with the system's error when there is no file, or a folder in its place", async () => {
    const folder = tempFolder();
    const ranges = [{ offset: 0, sizeBytes: 1 }];
    await expect(crew.hashRanges(join(folder, "none"), ranges, ignore)).rejects.toMatchObject({
      code: "ENOENT",
      syscall: "open",
    });
    await expect(crew.hashRanges(folder, ranges, ignore)).rejects.toMatchObject({ code: "EISDIR", syscall: "read" });
  });

  it("stops in the middle when it is asked to, with the reason that was given", async () => {
    const { path } = makeFile(64 * mebibyte);
    const stop = new AbortController();
    let read = 0;
    const hashing = crew.hashRanges(
      path,
      [{ offset: 0, sizeBytes: 64 * mebibyte }],
      (bytes) => {
        read += bytes;
        stop.abort(new Error("enough"));
      },
      stop.signal,
    );
    await expect(hashing).rejects.toThrow("enough");
    expect(read).toBeLessThan(64 * mebibyte);
    expect(await crew.hashRanges(path, [{ offset: 0, sizeBytes: 1 }], ignore)).toEqual([sha256Hex("a")]);
  });

  it("does not begin when it was stopped before", async () => {
    const { path } = makeFile(1);
    await expect(
      crew.hashRanges(path, [{ offset: 0, sizeBytes: 1 }], ignore, AbortSignal.abort(new Error("before"))),
    ).rejects.toThrow("before");
  });
});

describe("a crew that seals and places", () => {
  const ikm = Buffer.alloc(16, 1);
  const salt = Buffer.alloc(16, 2);
  const name = "data/m/0000000000000001.bin";

  it("writes header and records where it is told, the same bytes as a file that is sealed in memory", async () => {
    const { path: source, bytes } = makeFile(2 * mebibyte + 3);
    const target = join(tempFolder(), "volume");
    writeFileSync(target, Buffer.alloc(7, 255));
    const job = { kind: "seal", name, source, plainBytes: bytes.length, ikm, salt, target, headerOffset: 7 } as const;
    const digest = await crew.run(job, ignore);
    const sealed = Buffer.from(sealContent(ikm, salt, bytes));
    expect(digest).toMatchObject({
      sizeBytes: sealed.length,
      sha256: sha256Hex(sealed),
      plainSha256: sha256Hex(bytes),
      isWhole: true,
    });
    expect(digest.pieces).toEqual([
      sha256Hex(sealed.subarray(0, 21 + mebibyte)),
      sha256Hex(sealed.subarray(21 + mebibyte, 21 + 2 * mebibyte)),
      sha256Hex(sealed.subarray(21 + 2 * mebibyte)),
    ]);
    const header = localHeader({ name, sizeBytes: sealed.length, crc32: digest.crc32 });
    expect(readFileSync(target).equals(Buffer.concat([Buffer.alloc(7, 255), header, sealed]))).toBe(true);
  });

  it("says when the original is not as long as it should be", async () => {
    const { path: source } = makeFile(10);
    const target = join(tempFolder(), "volume");
    writeFileSync(target, "");
    const job = { kind: "seal", name, source, ikm, salt, target, headerOffset: 0 } as const;
    expect(await crew.run({ ...job, plainBytes: 9 }, ignore)).toMatchObject({ isWhole: false });
    expect(await crew.run({ ...job, plainBytes: 11 }, ignore)).toMatchObject({ isWhole: false });
    expect(await crew.run({ ...job, plainBytes: 10 }, ignore)).toMatchObject({ isWhole: true, pieces: undefined });
    const copy = { kind: "copy", name, source, sizeBytes: 11, crc32: 0, target, headerOffset: 0 } as const;
    expect(await crew.run(copy, ignore)).toBe(false);
  });

  it("rejects with the system's error when the target is a folder", async () => {
    const { path: source } = makeFile(1);
    const target = join(tempFolder(), "volume");
    mkdirSync(target);
    const job = { kind: "copy", name, source, sizeBytes: 1, crc32: 0, target, headerOffset: 0 } as const;
    await expect(crew.run(job, ignore)).rejects.toMatchObject({ code: "EISDIR" });
  });
});

describe("the workers of a crew", () => {
  it("begin their jobs in the order in which they were given", async () => {
    const only = strangeCrew(
      `parentPort.on("message", ({ id, job }) => {
         parentPort.postMessage({ id, kind: "done-more", count: job.ranges[0].offset });
         parentPort.postMessage({ id, kind: "done", answer: [String(job.ranges[0].offset)] });
       });`,
    );
    const begun: number[] = [];
    const jobs = [1, 2, 3, 4, 5].map((offset) =>
      only.hashRanges("", [{ offset, sizeBytes: 1 }], (started) => void begun.push(started)),
    );
    expect(await Promise.all(jobs)).toEqual([["1"], ["2"], ["3"], ["4"], ["5"]]);
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  it("are two that work at the same time", async () => {
    // Each job ends only once the other one has begun.
    const both = strangeCrew(
      `import { existsSync, writeFileSync } from "node:fs";
       parentPort.on("message", ({ id, job }) => {
         const [mine, other] = job.path.split("|");
         writeFileSync(mine, "");
         const wait = setInterval(() => {
           if (!existsSync(other)) return;
           clearInterval(wait);
           parentPort.postMessage({ id, kind: "done", answer: ["met"] });
         }, 5);
       });`,
      2,
    );
    const [one, other] = [join(tempFolder(), "one"), join(tempFolder(), "other")];
    const hash = (path: string) => both.hashRanges(path, [{ offset: 0, sizeBytes: 1 }], ignore);
    expect(await Promise.all([hash(`${one}|${other}`), hash(`${other}|${one}`)])).toEqual([["met"], ["met"]]);
  });

  it("may die: the job is lost with a word, and the next one finds another worker", async () => {
    const crew_ = strangeCrew(
      `parentPort.on("message", ({ id, job }) => {
         if (job.path === "die") process.exit(1);
         if (job.path === "throw") throw new Error("out of memory");
         parentPort.postMessage({ id, kind: "done", answer: ["fine"] });
       });`,
    );
    const hash = (path: string) => crew_.hashRanges(path, [{ offset: 0, sizeBytes: 1 }], ignore);
    const jobs = [hash("die"), hash("throw"), hash("live")];
    await expect(jobs[0]).rejects.toThrow("a worker ended");
    await expect(jobs[1]).rejects.toThrow("out of memory");
    expect(await jobs[2]).toEqual(["fine"]);
  });

  it("that cannot start lose their jobs one by one, without an end of trying", async () => {
    const crew_ = createCrew(join(tempFolder(), "no-such-worker.mjs"), 1);
    const hash = () => crew_.hashRanges("", [{ offset: 0, sizeBytes: 1 }], ignore);
    const ended = await Promise.allSettled([hash(), hash(), hash()]);
    expect(ended.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  });

  it("end with the crew: running and waiting jobs are told, and a later job starts a new worker", async () => {
    const crew_ = strangeCrew(
      `parentPort.on("message", ({ id, job }) => {
         if (job.path === "live") parentPort.postMessage({ id, kind: "done", answer: ["fine"] });
       });`,
    );
    const hash = (path: string) => crew_.hashRanges(path, [{ offset: 0, sizeBytes: 1 }], ignore);
    const both = Promise.allSettled([hash("wait"), hash("wait")]);
    await crew_.close();
    expect((await both).map((one) => one.status === "rejected" && (one.reason as Error).message)).toEqual([
      "the crew was closed",
      "the crew was closed",
    ]);
    expect(await hash("live")).toEqual(["fine"]);
  });
});
