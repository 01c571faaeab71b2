import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleVolume } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { openMaterial, readMaterial } from "#main/materials/open-material.ts";
import { createMaterialHandler } from "#main/shell/materials-protocol.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const recordPlain = 1_048_559;
// Four records, the last one short; every byte tells where it stands.
const video = Uint8Array.from({ length: 3 * recordPlain + 500 }, (_, at) => (at * 7 + (at >> 13)) % 253);
const photo = Uint8Array.from({ length: 4000 }, (_, at) => at % 251);

const folder = sharedTempFolder();
let written: WrittenBundle;
beforeAll(async () => {
  const { address } = await createRecipient();
  const media = [
    { mediaType: "video/mp4", bytes: video },
    { mediaType: "image/jpeg", bytes: photo },
  ];
  written = await writeSmallBundle(folder, {
    version: 1,
    candidates: [
      { id: "c1", name: "甲", media },
      { id: "c2", name: "乙", media: media.slice(1) },
    ],
    experts: [
      { id: "E01", name: "张教授", slip: "E01" },
      { id: "E02", name: "李研究员", slip: "E02", recused: ["c1"] },
    ],
    recipient: address,
  });
});

const url = (candidate: string, at = 0): string => `mat://bundle/${written.bundle}/${written.material(candidate, at)}`;

/** The page's view: the handler of the shell on the core of this laptop. */
const page = ({ core }: SmallLaptop) => {
  const handler = createMaterialHandler({
    open: (asked) => openMaterial(core.world, asked),
    read: (asked, first, last) => readMaterial(core.world, asked, first, last),
  });
  return (asked: string, range?: string, method = "GET"): Promise<Response> =>
    handler(new Request(asked, { method, headers: range === undefined ? {} : { Range: range } }));
};

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

async function opened(slip = "E01", place: "laptop" | "stick" = "laptop"): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(written, place);
  await laptop.open(written.bundle, slip);
  return laptop;
}

/** The volume on the laptop, changed by `change`. */
function damage({ core }: SmallLaptop, change: (bytes: Buffer, offset: number) => void): void {
  const session = core.world.sessions.current();
  const file = session?.head.files.get(written.material("c1"));
  const bundle = join(core.world.databases.expertFolder, "bundles", written.bundle);
  const path = join(bundle, readdirSync(bundle).find((name) => name.endsWith(".psv")) ?? "");
  const bytes = readFileSync(path);
  change(bytes, file?.offset ?? 0);
  writeFileSync(path, bytes);
}

describe("a sealed video", () => {
  it("comes whole, byte for byte", async () => {
    const response = await page(await opened())(url("c1"));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("video/mp4");
    expect((await bytesOf(response)).equals(video)).toBe(true);
  });

  it.each([
    ["inside one record", 10, 99],
    ["over the border of two records", recordPlain - 3, recordPlain + 3],
    ["exactly one record", recordPlain, 2 * recordPlain - 1],
    ["over two borders", recordPlain - 1, 2 * recordPlain],
    ["in the short last record", 3 * recordPlain + 100, video.length - 1],
  ])("gives a range %s", async (_where, first, last) => {
    const response = await page(await opened())(url("c1"), `bytes=${first}-${last}`);
    expect(response.status).toBe(206);
    expect((await bytesOf(response)).equals(video.subarray(first, last + 1))).toBe(true);
  });

  it("is read only where it is asked for: with every other record destroyed, the middle still plays", async () => {
    const laptop = await opened();
    damage(laptop, (bytes, offset) => {
      bytes.fill(0, offset + 21, offset + 21 + 1_048_576);
      bytes.fill(0, offset + 21 + 2 * 1_048_576, offset + 21 + 3 * 1_048_576);
    });
    const middle = await page(laptop)(url("c1"), `bytes=${recordPlain + 5}-${recordPlain + 9}`);
    expect([...(await bytesOf(middle))]).toEqual([...video.subarray(recordPlain + 5, recordPlain + 10)]);
  });

  it("goes to the page in pieces of at most one record", async () => {
    const laptop = await opened();
    const part = await readMaterial(laptop.core.world, url("c1"), recordPlain - 10, video.length - 1);
    expect(part.kind === "bytes" && part.bytes.length).toBe(10);
    const next = await readMaterial(laptop.core.world, url("c1"), recordPlain, video.length - 1);
    expect(next.kind === "bytes" && next.bytes.length).toBe(recordPlain);
  });

  it("gives nothing outside of its bytes", async () => {
    const { core } = await opened();
    const nothing = { kind: "refused", why: "unknown" };
    expect(await readMaterial(core.world, url("c1"), video.length, video.length)).toEqual(nothing);
    expect(await readMaterial(core.world, url("c1"), -1, 5)).toEqual(nothing);
    expect(await readMaterial(core.world, url("c1"), 9, 5)).toEqual(nothing);
  });
});

describe("a material stays closed", () => {
  it("before the pledge", async () => {
    const laptop = createSmallLaptop();
    await laptop.bring(written);
    await laptop.activate(written.bundle, "E01");
    expect((await page(laptop)(url("c2"))).status).toBe(404);
    await laptop.core.must("review/pledge", { bundle: written.bundle });
    expect((await page(laptop)(url("c2"))).status).toBe(200);
  });

  it("after the desk was locked, also what had been read before", async () => {
    const laptop = await opened();
    const response = await page(laptop)(url("c1"));
    const reader = response.body?.getReader();
    await reader?.read();
    await laptop.core.must("desk/lock", {});
    await expect(reader?.read()).rejects.toThrow();
    expect((await page(laptop)(url("c1"))).status).toBe(404);
  });

  it("when nobody was at the desk for too long", async () => {
    const laptop = await opened();
    const { world } = laptop.core;
    world.sessions.lockWhenIdle(world.now() + 16 * 60_000);
    expect((await page(laptop)(url("c2"))).status).toBe(404);
  });

  it("from an expert whom the secretariat recused: there is not even a key", async () => {
    const laptop = await opened("E02");
    expect((await page(laptop)(url("c1"))).status).toBe(404);
    expect((await page(laptop)(url("c2"))).status).toBe(200);
    const keys = [...(laptop.core.world.sessions.current()?.contentKeys.keys() ?? [])];
    expect(keys).not.toContain(written.material("c1"));
    expect(keys).toContain(written.material("c2"));
  });

  it("once the expert recuses, and opens when that is taken back", async () => {
    const laptop = await opened();
    const standing = of(written.bundle, "c2");
    await laptop.core.must("review/set-standing", { ...standing, state: "recused", reason: "师生关系" });
    expect((await page(laptop)(url("c2"))).status).toBe(404);
    await laptop.core.must("review/set-standing", { ...standing, state: "judging", reason: "" });
    expect((await page(laptop)(url("c2"))).status).toBe(200);
  });

  it("to an address of another bundle, or one that names a card or an envelope", async () => {
    const laptop = await opened();
    const paths = [...(laptop.core.world.sessions.current()?.head.files.keys() ?? [])];
    for (const path of paths.filter((each) => !each.startsWith("data/m/")))
      expect((await page(laptop)(`mat://bundle/${written.bundle}/${path}`)).status).toBe(404);
    expect((await page(laptop)(`mat://bundle/other/${written.material("c1")}`)).status).toBe(404);
  });
});

describe("a damaged file", () => {
  it("is told from a missing one, noted for the bundle and in the journal once", async () => {
    const laptop = await opened();
    damage(laptop, (bytes, offset) => {
      bytes[offset + 100] = (bytes[offset + 100] ?? 0) ^ 1;
    });
    expect((await page(laptop)(url("c1"))).status).toBe(410);
    expect((await page(laptop)(url("c1"))).status).toBe(410);
    expect((await page(laptop)(url("c1"), undefined, "HEAD")).status).toBe(410);
    const db = laptop.core.world.databases.expert();
    const [row] = db
      .select()
      .from(bundleVolume)
      .all()
      .filter(({ number }) => number === 1);
    expect(row).toMatchObject({ state: "damaged", damaged: [written.material("c1")] });
    const noted = db
      .select()
      .from(journal)
      .all()
      .filter(({ kind }) => kind === "material-damaged");
    expect(noted.map(({ facts }) => JSON.parse(facts) as unknown)).toEqual([
      { bundle: written.bundle, path: written.material("c1"), volume: 1 },
    ]);
    expect((await page(laptop)(url("c1"), `bytes=${recordPlain}-`)).status).toBe(206);
    expect((await page(laptop)(url("c2"))).status).toBe(200);
  });

  it("is not mistaken for one because the desk locked while it was read", async () => {
    const laptop = await opened();
    const { world } = laptop.core;
    const reading = readMaterial(world, url("c1"), 0, 9);
    world.sessions.lock();
    expect(await reading).toEqual({ kind: "refused", why: "unknown" });
    const rows = world.databases.expert().select().from(bundleVolume).all();
    expect(rows.flatMap(({ damaged }) => damaged)).toEqual([]);
  });
});

describe("a bundle on a stick", () => {
  it("says that the stick is away, and goes on when it is back", async () => {
    const stick = join(folder, "pulled");
    mkdirSync(stick, { recursive: true });
    const laptop = await opened("E01", "stick");
    const ask = page(laptop);
    expect((await ask(url("c2"))).status).toBe(200);
    const name = readdirSync(written.folder).find((each) => each.endsWith(".psv")) ?? "";
    renameSync(join(written.folder, name), join(stick, name));
    try {
      expect((await ask(url("c1"))).status).toBe(503);
      expect((await ask(url("c1"), undefined, "HEAD")).status).toBe(503);
    } finally {
      renameSync(join(stick, name), join(written.folder, name));
    }
    expect((await bytesOf(await ask(url("c2")))).equals(photo)).toBe(true);
    const rows = laptop.core.world.databases.expert().select().from(bundleVolume).all();
    expect(rows.flatMap(({ damaged }) => damaged)).toEqual([]);
  });
});
