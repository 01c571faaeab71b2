import { describe, expect, it } from "vitest";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { openPrivate, sealPrivate } from "#main/signing/sealed-key.ts";

const seed = new Uint8Array(32).fill(5);
const sealed = sealPrivate({
  passphrase: "春天 的 口令",
  randomBytes: createSeededBytes("sealed"),
  seed,
  purpose: "pingshen/test",
});
const malformed = { ok: false, error: { fault: "malformed" } };
const wrong = { ok: false, error: { fault: "wrong-passphrase" } };

describe("sealed keys", () => {
  it("open with the passphrase, however an input method composed it", () => {
    expect(openPrivate("春天 的 口令", sealed, "pingshen/test")).toEqual({ ok: true, value: seed });
    expect(openPrivate("春天　的　口令", sealed, "pingshen/test")).toEqual({ ok: true, value: seed });
  });

  it("say which version and costs they were made with", () => {
    expect(JSON.parse(sealed)).toMatchObject({
      format: "pingshen/sealed-key",
      formatVersion: 1,
      kdf: "scrypt",
      logN: 17,
    });
    expect(sealed).not.toContain(Buffer.from(seed).toString("base64"));
  });

  it("stay closed for another passphrase or purpose", () => {
    expect(openPrivate("春天 的 口今", sealed, "pingshen/test")).toEqual(wrong);
    expect(openPrivate("春天 的 口令", sealed, "pingshen/other")).toEqual(wrong);
  });

  it("are refused when altered or newer", () => {
    const changed = JSON.parse(sealed) as Record<string, unknown>;
    const cipher = Buffer.from(String(changed["sealed"]), "base64");
    cipher[0] = cipher[0]! ^ 1;
    const text = (change: Record<string, unknown>): string => JSON.stringify({ ...changed, ...change });
    expect(openPrivate("春天 的 口令", text({ sealed: cipher.toString("base64") }), "pingshen/test")).toEqual(wrong);
    for (const change of [{ formatVersion: 2 }, { logN: 30 }, { salt: "" }, { nonce: "AAAA" }, { sealed: "AA==" }]) {
      expect(openPrivate("春天 的 口令", text(change), "pingshen/test")).toEqual(malformed);
    }
    expect(openPrivate("春天 的 口令", "not json", "pingshen/test")).toEqual(malformed);
  });
});
