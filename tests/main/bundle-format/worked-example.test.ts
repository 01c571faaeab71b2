import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import { fingerprintWords } from "#shared/fingerprint-words.ts";
import { fingerprintNouns, fingerprintQualifiers } from "#shared/words/fingerprint-vocabulary.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { localHeader } from "#main/bundle-format/stored-zip.ts";
import {
  hkdfSha256,
  openRecord,
  scryptBytes,
  sha256Hex,
  signingKeyFromSeed,
  x25519PublicKey,
  x25519Shared,
} from "#main/crypto/crypto.ts";

/*
 * Every value of docs/formats.md section 5, computed step by step with the formulas of the page and nothing of the
 * modules that read bundles, but where a line of the page is what they give.
 */

const page = readFileSync(join(import.meta.dirname, "../../../docs/formats.md"), "utf8");
const section = page.slice(page.indexOf("## 5 A worked example"));
const folder = join(import.meta.dirname, "../../golden/bundle/v1");
const code = "4GXMV-1NMKZ-2GETY-KYTEA-P";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const base64 = (text: string): Buffer => Buffer.from(text, "base64");

/** A block of the page: its lines «name = value», long values continued. */
const block = (lines: Readonly<Record<string, string>>): string =>
  Object.entries(lines)
    .map(([name, value]) => `${name.padEnd(14)}${value.match(/.{1,96}/g)?.join(`\n${" ".repeat(14)}`) ?? ""}`.trimEnd())
    .join("\n");

const head = await readHead(join(folder, "golden-v1.psb"));
const seat = head.ok ? await openSeat(head.value, code) : head;
if (!head.ok || !seat.ok) throw new Error("the golden bundle has to open");
const { files, roster } = head.value;

function sealedBytes({ volume, offset, sizeBytes }: IndexedFile): Buffer {
  const name = volume === 0 ? "golden-v1.psb" : `golden-v1-000${String(volume)}.psv`;
  return readFileSync(join(folder, name)).subarray(offset, offset + sizeBytes);
}

/** Key and nonce of a sealed file as section 2.3 says. */
const derive = (ikm: Uint8Array, salt: Uint8Array): { readonly key: Uint8Array; readonly nonce: Uint8Array } => ({
  key: hkdfSha256(ikm, salt, "Content-Encoding: aes128gcm\0", 16),
  nonce: hkdfSha256(ikm, salt, "Content-Encoding: nonce\0", 12),
});

const material = files.get("data/m/be31463764574817.bin")!;
const own = roster.seats.find(({ expert }) => expert === "E01")!;

describe("the worked example of the page", () => {
  it("shows the first local header of volume 1", () => {
    const first = [...files.values()].filter(({ volume }) => volume === 1).sort((a, b) => a.offset - b.offset)[0]!;
    const bytes = readFileSync(join(folder, "golden-v1-0001.psv")).subarray(0, first.offset);
    expect(bytes).toEqual(localHeader({ name: first.path, sizeBytes: first.sizeBytes, crc32: first.crc32 }));
    const fields = [4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2].reduce<readonly [number, string[]]>(
      ([at, parts], size) => [at + size, [...parts, hex(bytes.subarray(at, at + size))]],
      [0, []],
    );
    expect(section).toContain(`${fields[1].join(" ")}\n${hex(bytes.subarray(30))}\n`);
  });

  it("shows a file's line in the index", () => {
    expect(section).toContain(canonicalJson(material));
    expect(sha256Hex(sealedBytes(material))).toBe(material.sha256);
  });

  it("shows what a slip's code gives", () => {
    const secrets = scryptBytes("4GXMV1NMKZ2GETYKYTEA", base64(own.salt), { logN: 15 }, 64);
    const [seed, secret] = [secrets.slice(0, 32), secrets.slice(32)];
    expect(Buffer.from(signingKeyFromSeed(seed).publicKey).toString("base64")).toBe(own.slipKey);
    expect(Buffer.from(x25519PublicKey(secret)).toString("base64")).toBe(own.sealKey);
    expect(section).toContain(
      block({
        salt: hex(base64(own.salt)),
        seed: hex(seed),
        slipKey: hex(base64(own.slipKey)),
        secret: hex(secret),
        sealKey: hex(base64(own.sealKey)),
      }),
    );
  });

  it("shows the header of the envelope and how its record opens", () => {
    const secret = scryptBytes("4GXMV1NMKZ2GETYKYTEA", base64(own.salt), { logN: 15 }, 64).slice(32);
    const sealed = sealedBytes(files.get(own.envelope)!);
    const [salt, ephemeral] = [sealed.subarray(0, 16), sealed.subarray(21, 53)];
    const shared = x25519Shared(secret, ephemeral)!;
    const ikm = hkdfSha256(shared, Buffer.concat([ephemeral, base64(own.sealKey)]), "pingshen/envelope/1", 32);
    const { key, nonce } = derive(ikm, salt);
    const plain = openRecord(key, nonce, sealed.subarray(53))!;
    expect(plain.at(-1)).toBe(2);
    expect(plain.subarray(0, -1).toString()).toBe(canonicalJson(seat.value.envelope));
    expect(section).toContain(
      block({
        salt: hex(salt),
        "record size": hex(sealed.subarray(16, 20)),
        "id length": hex(sealed.subarray(20, 21)),
        E: hex(ephemeral),
        "X25519(e, S)": hex(shared),
        IKM: hex(ikm),
        key: hex(key),
        nonce: hex(nonce),
        plain: `${plain.subarray(0, 23).toString()}…}⏎ 02, ${String(plain.length)} bytes`,
      }),
    );
  });

  it("shows how a record of a material opens with the candidate's content key", () => {
    const contentKey = base64(seat.value.envelope.keys.find(({ candidate }) => candidate === "c-1")!.key);
    const sealed = sealedBytes(material);
    const { key, nonce } = derive(contentKey, sealed.subarray(0, 16));
    const plain = openRecord(key, nonce, sealed.subarray(21))!;
    expect(plain.toString()).toBe("not really a photo of 张三\x02");
    expect(section).toContain(
      block({
        "content key": hex(contentKey),
        header: hex(sealed.subarray(0, 21)),
        key: hex(key),
        nonce: hex(nonce),
        record: hex(sealed.subarray(21)),
        plain: hex(plain),
      }),
    );
  });

  it("shows the bundle hash and the signed comment", () => {
    expect(section).toContain(
      block({
        comment: "pingshen bundle round=golden version=1 practice=yes built=2023-12-10T01:02:03.000Z",
        "bundle hash": head.value.hash,
        "key id": hex(head.value.organiserKey.keyId),
        fingerprint: head.value.summary.fingerprint,
      }),
    );
  });

  it("shows the six words and the lists from which they are taken", () => {
    const words = fingerprintWords("C2B9 01CC C295 70B7");
    expect(section.replaceAll("\n", " ")).toContain(`is ${words.zh.join(" ")}, in English ${words.en.join(", ")}.`);
    const listed = (list: readonly (readonly [string, string])[]): string =>
      list.map(([zh, en]) => `${zh} ${en}`).join(", ");
    const [, qualifiers = "", , nouns = ""] = section.slice(section.indexOf("## 6")).split("```\n");
    expect(qualifiers.trim().replaceAll("\n", " ")).toBe(listed(fingerprintQualifiers));
    expect(nouns.trim().replaceAll("\n", " ")).toBe(listed(fingerprintNouns));
  });
});
