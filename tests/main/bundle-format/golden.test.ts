import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { plainSizeOf, readPayload } from "#main/bundle-format/payload-reader.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { goldenSecrets, makeGoldenBundle } from "#tests/golden/make-v1.ts";
import { testCrew } from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const folder = join(import.meta.dirname, "../../golden/bundle/v1");
const headPath = join(folder, "golden-v1.psb");
const codes = {
  E01: "4GXMV-1NMKZ-2GETY-KYTEA-P",
  E02: "8ANYA-QMAP7-JMF4H-HECBS-W",
  revoked: "6STBB-Q2JEV-888S7-YZZFV-Z",
};

async function open(): Promise<OpenedHead> {
  const head = await readHead(headPath);
  if (!head.ok) throw new Error(JSON.stringify(head.error));
  return head.value;
}

describe("the golden bundle of version 1", () => {
  it("has the bytes that it was made with", () => {
    const hashes = readdirSync(folder).map((name) => `${name} ${sha256Hex(readFileSync(join(folder, name)))}`);
    expect(hashes.sort()).toEqual([
      "golden-v1-0001.psv a697dfc5a745501a6faba49aebc23440aadb187ad35f5f70ce40cf308e625182",
      "golden-v1-0002.psv 80353491c9e4edb3566b8126f688796ab6be3c4077a5d01dce4956c986ef8496",
      "golden-v1.psb 3fb6959e03218eae18f7af2946966221f27c6341755d1dd81b00d3e87e001365",
      "golden-v1.pub 866714358776e8705ba612bd3a8d3b2848473d3bb6e3e318495beeb6edc732ed",
      "slips.json 95259b11d112b4a20026a872654b8a4b41848348aec7c4ed3faf2cb627dda5bf",
    ]);
  });

  it("is read: what is signed, by whom, and who vouches", async () => {
    const head = await open();
    expect(head.hash).toBe("64903edd075d19a43fc42cb2026ecec1bd5a50f80cb86fc6925a9c57077e6c36");
    expect(keyFingerprint(head.organiserKey.publicKey)).toBe("C2B9 01CC C295 70B7");
    expect(keyFingerprint(head.predecessor?.publicKey ?? new Uint8Array())).toBe("40DC 62F8 F1EE EFA2");
    expect(head.summary).toMatchObject({
      bundle: "golden-v1",
      round: "golden",
      version: 1,
      practice: true,
      builtAt: "2023-12-10T01:02:03.000Z",
      candidates: 2,
      experts: 2,
      files: 8,
      volumes: 2,
    });
    expect(head.index.recipient).toBe("age1z5y9shvl60wyc7rf6ya4c6sz0yfnkcgzgz39a0zp84zefayp44pq2e0ke9");
    expect(head.roster.seats.map(({ expert, slip }) => `${expert} ${slip}`)).toEqual([
      "E01 8e561dedbf20c912",
      "E02 dff92838e916d917",
    ]);
    expect(head.roster.revoked.map(({ expert }) => expert)).toEqual(["E02"]);
    expect(head.rules.categories.map(({ id }) => id)).toEqual(["volunteer", "community"]);
  });

  it("is whole", async () => {
    const head = await open();
    const { index } = head;
    for (const { number, path } of [{ number: 0, path: headPath }, ...volumePaths(head)]) {
      const verdict = await verifyVolume({ crew: testCrew(), path, number, index, onBytes: () => undefined });
      expect(verdict).toEqual({ findings: [], damaged: [] });
    }
  });

  it("opens for the first expert with everything", async () => {
    const head = await open();
    const seat = await openSeat(head, codes.E01);
    if (!seat.ok) throw new Error(seat.error.kind);
    const { envelope, catalogue, deskKey, contentKeys } = seat.value;
    expect(Buffer.from(deskKey).toString("hex")).toBe(
      "da55ef8f350db8c09ab796facbfd93dd3d91c1e962a00fa253fb65c68a471d25",
    );
    expect(envelope.expert).toEqual({
      id: "E01",
      name: "李四",
      unit: "某大学",
      title: "教授",
      field: "科普",
      categories: ["volunteer", "community"],
    });
    expect(envelope.keys.map(({ candidate, digest }) => `${candidate} ${digest}`)).toEqual([
      "c-1 98efb5af1d0bff7d",
      "c-2 cfe89c4455c8d6f5",
    ]);
    expect(catalogue.candidates.map(({ name, summary }) => `${name}: ${summary}`)).toEqual([
      "张三: 二十年如一日。\t“引号”与反斜杠 \\，𬱖。",
      "某社区: ",
    ]);
    const read = async (path: string): Promise<string> => {
      const file = head.files.get(path)!;
      const at = [headPath, ...volumePaths(head).map((volume) => volume.path)][file.volume]!;
      const last = plainSizeOf(file) - 1;
      return String(await readPayload({ path: at, file, key: contentKeys.get(path)!, first: 0, last }));
    };
    const materials = catalogue.candidates.flatMap((candidate) => candidate.materials);
    expect(await Promise.all(materials.map(({ file }) => read(file)))).toEqual([
      "推荐表：张三，科技志愿者，服务二十年。\n",
      "not really a photo of 张三",
      "推荐表：某社区科技志愿服务队。\n",
    ]);
    expect(await read("data/t/edfd9095bdcfdb46.bin")).toBe("not really a thumbnail");
  });

  it("opens for the second expert without the candidate from whom there is a recusal", async () => {
    const seat = await openSeat(await open(), codes.E02);
    if (!seat.ok) throw new Error(seat.error.kind);
    expect(seat.value.catalogue.candidates.map(({ id }) => id)).toEqual(["c-2"]);
    expect(seat.value.envelope.order).toEqual(["c-1", "c-2"]);
    expect(seat.value.envelope.recused).toEqual([
      { candidate: "c-1", reason: "同单位", category: "volunteer", name: "张三", unitName: "某省科协", place: "某县" },
    ]);
  });

  it("does not open with the revoked slip", async () => {
    expect(await openSeat(await open(), codes.revoked)).toEqual({ ok: false, error: { kind: "expert/slip-revoked" } });
  });

  it("is what this program still writes from the same content", async () => {
    expect(goldenSecrets.codes).toEqual(Object.values(codes));
    const target = join(tempFolder(), "bundle");
    mkdirSync(target);
    const written = await makeGoldenBundle(target, (await open()).rulesText, testCrew());
    for (const name of readdirSync(dirname(written))) {
      expect(statSync(join(target, name)).size, name).toBe(statSync(join(folder, name)).size);
      expect(readFileSync(join(target, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
    }
  });
});
