import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { keyFingerprint, keyIdOf, keyIdText } from "#main/signing/fingerprint.ts";
import { decodePublicKey, encodePublicKey, signMinisign, verifyMinisign } from "#main/signing/minisign.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const key = signingKeyFromSeed(new Uint8Array(32).fill(7));
const keyId = keyIdOf(key.publicKey);
const data = Buffer.from("推荐汇总表\n", "utf8");
const text = signMinisign({
  seed: key.privateSeed,
  keyId,
  data,
  trustedComment: "pingshen bundle round=r version=1",
  untrustedComment: "signature",
});
const verify = (signature: string, change: Partial<Parameters<typeof verifyMinisign>[0]> = {}) =>
  verifyMinisign({ publicKey: key.publicKey, keyId, data, signature, ...change });

describe("minisign signatures", () => {
  it("are four lines whose bytes never change for the same key and data", () => {
    expect(text.split("\n")).toHaveLength(5);
    expect(text).toMatch(/^untrusted comment: signature\nRWT/);
    expect(text.split("\n")[2]).toBe("trusted comment: pingshen bundle round=r version=1");
  });

  it("hold for the data that was signed and give back the trusted comment", () => {
    expect(verify(text)).toEqual({ ok: true, value: { trustedComment: "pingshen bundle round=r version=1" } });
    expect(verify(text.replaceAll("\n", "\r\n")).ok).toBe(true);
    expect(verify(text.replace("comment: signature", "comment: anything else")).ok).toBe(true);
  });

  it("are refused with the reason", () => {
    const fault = (answer: ReturnType<typeof verify>) => (answer.ok ? "none" : answer.error.fault);
    const other = signingKeyFromSeed(new Uint8Array(32).fill(8));
    const lines = text.split("\n");
    const prehashed = Buffer.from(lines[1]!, "base64");
    prehashed[1] = 0x44;
    expect(fault(verify(text, { data: Buffer.from("推荐汇总表") }))).toBe("wrong-signature");
    expect(fault(verify(text, { publicKey: other.publicKey }))).toBe("wrong-signature");
    expect(fault(verify(text, { keyId: keyIdOf(other.publicKey) }))).toBe("other-key");
    expect(fault(verify(text.replace("version=1", "version=2")))).toBe("wrong-comment");
    expect(fault(verify(text.replace(lines[1]!, prehashed.toString("base64"))))).toBe("prehashed");
    expect(fault(verify(lines.slice(0, 3).join("\n")))).toBe("malformed");
    expect(fault(verify(`${text}more\n`))).toBe("malformed");
    expect(fault(verify(text.replace(lines[3]!, `${lines[3]!} `)))).toBe("malformed");
    expect(fault(verify(""))).toBe("malformed");
  });

  it("notice every flipped bit of the signed lines", () => {
    const [, first = "", , second = ""] = text.split("\n");
    for (const [line, size] of [
      [first, 74],
      [second, 64],
    ] as const) {
      for (let at = 0; at < size; at += 1) {
        const bytes = Buffer.from(line, "base64");
        bytes[at] = bytes[at]! ^ 1;
        expect(verify(text.replace(line, bytes.toString("base64"))).ok).toBe(false);
      }
    }
  });
});

describe("public key files", () => {
  it("are read back with their key id", () => {
    const decoded = decodePublicKey(encodePublicKey(key.publicKey, keyId));
    expect(decoded).toEqual({ ok: true, value: { publicKey: key.publicKey, keyId } });
  });

  it("are refused when they are anything else", () => {
    const file = encodePublicKey(key.publicKey, keyId);
    for (const wrong of ["", file.split("\n")[1]!, file.replace("RWT", "RWX!"), `${file}more`, file.slice(0, -3)]) {
      expect(decodePublicKey(wrong)).toEqual({ ok: false, error: { fault: "malformed" } });
    }
  });

  it("are named by the same digits as the fingerprint that people compare", () => {
    expect(keyFingerprint(key.publicKey)).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
    expect(keyIdText(keyId)).toBe(keyFingerprint(key.publicKey).replaceAll(" ", ""));
  });
});

describeWithTools("minisign itself", ["minisign"], () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pingshen-minisign-"));
    writeFileSync(join(folder, "list"), data);
    writeFileSync(join(folder, "key.pub"), encodePublicKey(key.publicKey, keyId));
    writeFileSync(join(folder, "list.minisig"), text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("accepts our signature and shows our trusted comment", () => {
    const answer = runTool("minisign", ["-V", "-p", "key.pub", "-m", "list"], folder);
    expect(answer.text).toContain("Signature and comment signature verified");
    expect(answer.text).toContain("pingshen bundle round=r version=1");
    expect(answer.code).toBe(0);
  });

  it("refuses altered data", () => {
    writeFileSync(join(folder, "list"), "altered");
    expect(runTool("minisign", ["-V", "-p", "key.pub", "-m", "list"], folder).code).not.toBe(0);
  });

  it("makes keys and legacy signatures that we accept, and prehashed ones that we refuse by name", () => {
    expect(runTool("minisign", ["-G", "-W", "-p", "own.pub", "-s", "own.key"], folder).code).toBe(0);
    const own = decodePublicKey(readFileSync(join(folder, "own.pub"), "utf8"));
    if (!own.ok) throw new Error("minisign's own public key was not read");
    const sign = (...form: string[]): string => {
      const args = ["-S", ...form, "-s", "own.key", "-m", "list", "-x", "own.minisig", "-t", "made by minisign"];
      expect(runTool("minisign", args, folder)).toMatchObject({ code: 0 });
      return readFileSync(join(folder, "own.minisig"), "utf8");
    };
    expect(verifyMinisign({ ...own.value, data, signature: sign("-l") })).toEqual({
      ok: true,
      value: { trustedComment: "made by minisign" },
    });
    expect(verifyMinisign({ ...own.value, data, signature: sign() })).toEqual({
      ok: false,
      error: { fault: "prehashed" },
    });
  });
});
