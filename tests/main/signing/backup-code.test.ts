import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { backupGroups, backupSheets, masterOfSheets, readBackupCode } from "#main/signing/backup-code.ts";

const master = Uint8Array.from({ length: 32 }, (_, at) => at);
// Computed in Python from docs/formats.md.
const wholeCode = "04002-0G30G-2GC1R-81450-P30D1-R7H04-8J2CA-1A5GQ-30CHM-6RW3M-F1Y94";
const firstCode = "45ANA-NANAN-ANANA-NANAN-ANANA-NANAN-ANANA-NANAN-ANANA-NANAN-ANADY";
const secondCode = "49AN8-NTPA5-856MJ-XBHFN-WPARB-DD4AH-278S0-M0GT2-9N64Y-KJ991-5MM2M";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const kind = (text: string): string => {
  const read = readBackupCode(text);
  return read.ok ? "read" : read.error.kind;
};
const codeOf = (bytes: Uint8Array): string => backupGroups({ part: "whole", bytes }).join("-");
const sheetOf = (code: string) => {
  const read = readBackupCode(code);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
};
const masterOf = (...codes: string[]) => masterOfSheets(codes.map(sheetOf));

describe("the paper backup", () => {
  it("of one person holds the master in eleven groups of five", () => {
    const sheets = backupSheets(master, 1, createSeededBytes("backup"));
    expect(sheets.map((sheet) => backupGroups(sheet).join("-"))).toEqual([wholeCode]);
    expect(masterOf(wholeCode)).toEqual({ ok: true, value: master });
  });

  it("of two people holds two shares that give the master together, in either order", () => {
    const sheets = backupSheets(master, 2, (size) => new Uint8Array(size).fill(0x55));
    expect(sheets.map((sheet) => backupGroups(sheet).join("-"))).toEqual([firstCode, secondCode]);
    expect(masterOf(firstCode, secondCode)).toEqual({ ok: true, value: master });
    expect(masterOf(secondCode, firstCode)).toEqual({ ok: true, value: master });
  });

  it("has other shares each time it is printed, and none of them is the master", () => {
    const randomBytes = createSeededBytes("backup");
    const printings = [backupSheets(master, 2, randomBytes), backupSheets(master, 2, randomBytes)];
    const bytes = printings.flatMap((sheets) => sheets.map((sheet) => Buffer.from(sheet.bytes).toString("hex")));
    expect(new Set([...bytes, Buffer.from(master).toString("hex")]).size).toBe(5);
  });

  it("gives any master back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(masterOf(codeOf(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
  });
});

describe("typing a backup code", () => {
  it("is read as people type it", () => {
    const spoken = wholeCode.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    const wide = Array.from(wholeCode, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0)).join("");
    for (const typed of [spoken, wide, wholeCode.replaceAll("-", ""), ` ${wholeCode.replaceAll("-", "—")}\n`])
      expect(sheetOf(typed)).toEqual({ part: "whole", bytes: master });
  });

  it("says what is wrong with it", () => {
    expect(kind("")).toBe("backup-code/wrong-length");
    expect(kind(wholeCode.slice(0, -1))).toBe("backup-code/wrong-length");
    expect(readBackupCode(wholeCode.replace("2GC1R", "2GU1R"))).toEqual({
      ok: false,
      error: { kind: "backup-code/wrong-character", facts: { character: "U", group: 3 } },
    });
    expect(kind(wholeCode.replace("81450", "81451"))).toBe("backup-code/mistyped");
    expect(kind(wholeCode.replace("0G30G-2GC1R", "2GC1R-0G30G"))).toBe("backup-code/mistyped");
  });

  it("notices every wrong check character and the unused bit", () => {
    for (const place of [53, 54]) {
      const plain = Array.from(wholeCode.replaceAll("-", ""));
      const right = plain[place];
      for (const other of alphabet) {
        if (other === right) continue;
        plain[place] = other;
        expect(kind(plain.join(""))).toBe("backup-code/mistyped");
      }
    }
  });

  // Ten bits of a hash cannot notice everything: one in 1,024 passes, and is refused when its key is not the round's.
  it("notices about 1,023 of 1,024 single wrong characters, and what passes gives another key", () => {
    const randomBytes = createSeededBytes("mistyped");
    let tried = 0;
    let passed = 0;
    for (let round = 0; round < 12; round += 1) {
      const bytes = randomBytes(32);
      const right = Array.from(codeOf(bytes).replaceAll("-", ""));
      for (const [place, character] of right.entries())
        for (const other of alphabet) {
          if (other === character) continue;
          const read = readBackupCode(right.with(place, other).join(""));
          tried += 1;
          if (!read.ok) continue;
          passed += 1;
          expect(read.value.bytes).not.toEqual(bytes);
        }
    }
    expect(tried).toBe(12 * 55 * 31);
    expect(passed / tried).toBeLessThan(2 / 1024);
  });

  it("tells a missing share, the same share twice and sheets that do not belong together apart", () => {
    expect(masterOf(secondCode)).toEqual({
      ok: false,
      error: { kind: "backup-code/share-missing", facts: { share: 2, missing: 1 } },
    });
    expect(masterOf(firstCode, firstCode)).toEqual({
      ok: false,
      error: { kind: "backup-code/same-share", facts: { share: 1 } },
    });
    expect(masterOf(wholeCode, secondCode)).toEqual({ ok: false, error: { kind: "backup-code/not-a-pair" } });
  });

  it("knows a sheet of a kind that is still to come", () => {
    // Tag 0x31 instead of 0x01, with its own right check characters; computed in Python.
    expect(kind("64002-0G30G-2GC1R-81450-P30D1-R7H04-8J2CA-1A5GQ-30CHM-6RW3M-F1YAY")).toBe("backup-code/other-kind");
  });
});
