import { describe, expect, it } from "vitest";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { keysOfMaster } from "#main/signing/master-key.ts";
import { openMaster, sealMaster } from "#main/signing/sealed-key.ts";

const master = Uint8Array.from({ length: 32 }, (_, at) => at);
const randomBytes = createSeededBytes("sealed");
const alone = sealMaster({ master, passphrases: ["春天 的 口令"], randomBytes });
const together = sealMaster({ master, passphrases: ["甲的口令在此", "乙的口令在此"], randomBytes });
const malformed = { ok: false, error: { fault: "malformed" } };
const wrong = { ok: false, error: { fault: "wrong-passphrase" } };
const opened = { ok: true, value: master };

describe("the key file", () => {
  it("opens with its passphrase, however an input method composed it", () => {
    expect(openMaster(alone, ["春天 的 口令"])).toEqual(opened);
    expect(openMaster(alone, ["春天　的　口令"])).toEqual(opened);
    expect(openMaster(alone, ["春天 的 口今"])).toEqual(wrong);
  });

  it("of two people opens with both passphrases in either order, and with no other pair", () => {
    expect(openMaster(together, ["甲的口令在此", "乙的口令在此"])).toEqual(opened);
    expect(openMaster(together, ["乙的口令在此", "甲的口令在此"])).toEqual(opened);
    expect(openMaster(together, ["甲的口令在此", "甲的口令在此"])).toEqual(wrong);
  });

  it("says how many passphrases it needs", () => {
    expect(openMaster(together, ["甲的口令在此"])).toEqual({
      ok: false,
      error: { fault: "passphrase-count", people: 2 },
    });
    expect(openMaster(together, ["甲的口令在此\n乙的口令在此"])).toMatchObject({
      error: { fault: "passphrase-count" },
    });
    expect(openMaster(alone, ["春天 的 口令", "另一个口令"])).toEqual({
      ok: false,
      error: { fault: "passphrase-count", people: 1 },
    });
  });

  it("names its people, costs and public halves, and holds nothing secret in the clear", () => {
    const { recipient, publicKey, signingSeed } = keysOfMaster(master);
    expect(JSON.parse(together)).toMatchObject({
      format: "pingshen/sealed-key",
      formatVersion: 1,
      people: 2,
      publicKey: Buffer.from(publicKey).toString("base64"),
      recipient,
      kdf: "scrypt",
      logN: 17,
      cipher: "aes-256-gcm",
    });
    for (const secret of [master, signingSeed]) expect(alone).not.toContain(Buffer.from(secret).toString("base64"));
  });

  it("is refused when it was altered, names other keys than it holds, or is newer", () => {
    const file = JSON.parse(alone) as Record<string, string>;
    const cipher = Buffer.from(file["sealed"] ?? "", "base64");
    cipher[0] = (cipher[0] ?? 0) ^ 1;
    const text = (change: Record<string, unknown>): string => JSON.stringify({ ...file, ...change });
    expect(openMaster(text({ sealed: cipher.toString("base64") }), ["春天 的 口令"])).toEqual(wrong);
    const other = keysOfMaster(new Uint8Array(32));
    for (const change of [
      { publicKey: Buffer.from(other.publicKey).toString("base64") },
      { recipient: other.recipient },
      { formatVersion: 2 },
      { people: 3 },
      { logN: 30 },
      { salt: "" },
      { nonce: "AAAA" },
      { sealed: "AA==" },
    ])
      expect(openMaster(text(change), ["春天 的 口令"])).toEqual(malformed);
    expect(openMaster("not json", ["春天 的 口令"])).toEqual(malformed);
  });
});
