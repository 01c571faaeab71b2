import { describe, expect, it } from "vitest";
import { bundleEntries } from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { readPayload } from "#main/bundle-format/payload-reader.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";
import type { BundleContent } from "#main/bundle-format/write-bundle.ts";
import { x25519PublicKey } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { recordBytes, recordPlainBytes } from "#main/sealing/content-keys.ts";
import { sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { slipKeys } from "#main/signing/slip-code.ts";
import { changeJson, forgeBundle } from "#tests/support/forge-bundle.ts";
import {
  makeBundle,
  makeBundleContent,
  smallEnvelope,
  smallKey,
  smallPaths,
  smallSeat,
  testCrew,
} from "#tests/support/make-bundle.ts";
import { seatRefusalOf } from "#tests/support/refusal-of.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const otherCode = "00000-00000-00000-00000-0";

describe("an enemy who has the key and seals", () => {
  it("cannot swap the envelopes of two seats", async () => {
    const salt = Buffer.alloc(16, 7);
    const keys = slipKeys(otherCode, salt);
    const sealKey = x25519PublicKey(keys.sealSecret);
    const other = {
      expert: "E02",
      slip: "8899aabbccddeeff",
      slipKey: toBase64(keys.signing.publicKey),
      sealKey: toBase64(sealKey),
      salt: toBase64(salt),
      envelope: "data/e/0000000000000002.bin",
    };
    const content = { ...smallEnvelope(), slip: other.slip, expert: { ...smallEnvelope().expert, id: "E02" } };
    const sealed = sealToSlip(sealKey, Buffer.from(canonicalJson(content)), createSeededBytes("second"));
    const folder = tempFolder();
    const headFiles = [...makeBundleContent(folder).headFiles, sealedPayload(other.envelope, sealed)];
    const roster = { seats: [smallSeat(), other], revoked: [] } as unknown as BundleContent["roster"];
    const headPath = await makeBundle(folder, { headFiles, roster });
    expect([await seatRefusalOf(headPath), await seatRefusalOf(headPath, otherCode)]).toEqual(["opened", "opened"]);

    const swapped = await makeBundle(folder, { headFiles, roster });
    forgeBundle(swapped, {
      files: (files) => {
        const [mine, others] = [files.get(smallPaths.envelope)!, files.get(other.envelope)!];
        files.set(smallPaths.envelope, others).set(other.envelope, mine);
      },
    });
    expect([await seatRefusalOf(swapped), await seatRefusalOf(swapped, otherCode)]).toEqual([
      "bundle/envelope-wrong",
      "bundle/envelope-wrong",
    ]);
    const exchanged = await makeBundle(folder, { headFiles, roster });
    forgeBundle(exchanged, {
      tags: changeJson(bundleEntries.roster, (value) => {
        value["seats"] = [
          { ...smallSeat(), envelope: other.envelope },
          { ...other, envelope: smallPaths.envelope },
        ];
      }),
    });
    expect(await seatRefusalOf(exchanged)).toBe("bundle/envelope-wrong");
  });

  it("cannot give a candidate's seat the card or the material of another key", async () => {
    const headPath = await makeBundle(tempFolder());
    forgeBundle(headPath, {
      files: (files) => {
        const [one, two] = smallPaths.thumbnails;
        files.set(smallPaths.card, files.get(one)!).set(two, files.get(smallPaths.card)!);
      },
    });
    expect(await seatRefusalOf(headPath)).toBe("bundle/envelope-wrong");
  });

  it("cannot swap two records of a video, though he signs the hashes of the swapped ones", async () => {
    const plain = Buffer.alloc(3 * recordPlainBytes - 9, "frame ");
    const sealed = Buffer.from(sealContent(smallKey, Buffer.alloc(16, 4), plain));
    const record = (at: number): Buffer => sealed.subarray(21 + at * recordBytes, 21 + (at + 1) * recordBytes);
    const headPath = await makeBundle(tempFolder());
    const swapped = Buffer.concat([sealed.subarray(0, 21), record(1), record(0), record(2)]);
    forgeBundle(headPath, { files: (files) => void files.set(smallPaths.materials[0], swapped) });
    const head = await readHead(headPath);
    if (!head.ok) throw new Error(head.error.kind);
    const { index, files } = head.value;
    const first = files.get(smallPaths.materials[0])!;
    const [volume] = volumePaths(head.value);
    const crew = testCrew();
    const verdict = await verifyVolume({ crew, path: volume!.path, number: 1, index, onBytes: () => undefined });
    expect(verdict).toEqual({ findings: [], damaged: [] });
    const read = (from: number, last: number) =>
      readPayload({ path: volume!.path, file: first, key: smallKey, first: from, last });
    expect(await read(0, 9)).toBeUndefined();
    expect(await read(recordPlainBytes, recordPlainBytes + 9)).toBeUndefined();
    expect(await read(2 * recordPlainBytes, 2 * recordPlainBytes + 9)).toHaveLength(10);
  });
});
