import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { crockfordAlphabet, tidyTypedCode } from "#main/signing/crockford.ts";
import { masterBytes } from "#main/signing/master-key.ts";

/*
 * The paper backup of a master secret: 33 bytes (a tag and 32 bytes) and 10 bits of their SHA-256 as 55 characters of
 * Crockford's base32, in eleven groups of five. Ten bits notice all but one in 1,024 of the mistypings; whatever
 * passes them gives another key than the round's and is refused there. Source: docs/formats.md §1.1.
 */

const dataLength = 53;
const checkLength = 2;
const wholeLength = dataLength + checkLength;
const groupLength = 5;

const tags = { whole: 0x01, 1: 0x21, 2: 0x22 } as const;

/** Which part of the master a sheet holds: all of it, or one of two shares that tell nothing alone. */
type BackupPart = keyof typeof tags;

/** What a sheet holds. */
export interface BackupSheet {
  readonly part: BackupPart;
  /** 32 bytes: the master, or one side of an XOR. */
  readonly bytes: Uint8Array;
}

/** The sheets of a master secret: one for one person, two for two. Two are different each time. */
export function backupSheets(
  master: Uint8Array,
  people: 1 | 2,
  randomBytes: (size: number) => Uint8Array,
): readonly BackupSheet[] {
  if (people === 1) return [{ part: "whole", bytes: Uint8Array.from(master) }];
  const mask = randomBytes(masterBytes);
  return [
    { part: 1, bytes: mask },
    { part: 2, bytes: xor(master, mask) },
  ];
}

/** The code of a sheet in its printed groups. */
export function backupGroups({ part, bytes }: BackupSheet): readonly string[] {
  const plain = Uint8Array.of(tags[part], ...bytes);
  const code = charactersOf(toBigInt(plain) << 1n, dataLength) + charactersOf(checkOf(plain), checkLength);
  plain.fill(0);
  return code.match(new RegExp(`.{${String(groupLength)}}`, "g")) ?? [];
}

/**
 * What the sheet holds whose code somebody typed.
 *
 * Shape: small letters, spaces, any dashes and full-width characters are accepted; O is read as 0, I and L as 1.
 * Errors: `backup-code/wrong-length`, `backup-code/wrong-character`, `backup-code/mistyped`, `backup-code/other-kind`.
 */
export function readBackupCode(text: string): Result<BackupSheet, Problem> {
  const plain = tidyTypedCode(text);
  const characters = Array.from(plain);
  const wrong = characters.findIndex((character) => !crockfordAlphabet.includes(character));
  if (wrong >= 0) {
    const facts = { character: characters[wrong] ?? "", group: Math.floor(wrong / groupLength) + 1 };
    return err({ kind: "backup-code/wrong-character", facts });
  }
  if (characters.length !== wholeLength)
    return err({ kind: "backup-code/wrong-length", facts: { typed: characters.length, expected: wholeLength } });
  const data = valueOf(characters.slice(0, dataLength));
  const bytes = new Uint8Array(Buffer.from((data >> 1n).toString(16).padStart(66, "0"), "hex"));
  if ((data & 1n) !== 0n || valueOf(characters.slice(dataLength)) !== checkOf(bytes))
    return err({ kind: "backup-code/mistyped" });
  const part = partOf(bytes[0]);
  return part === undefined ? err({ kind: "backup-code/other-kind" }) : ok({ part, bytes: bytes.slice(1) });
}

/**
 * The master secret of one sheet, or of both of two; whether it is the right one shows in its public key.
 *
 * Errors: `backup-code/share-missing`, `backup-code/same-share`, `backup-code/not-a-pair`.
 */
export function masterOfSheets(sheets: readonly BackupSheet[]): Result<Uint8Array, Problem> {
  const [first, second] = sheets;
  if (first === undefined) return err({ kind: "backup-code/not-a-pair" });
  if (second === undefined) {
    if (first.part === "whole") return ok(Uint8Array.from(first.bytes));
    return err({ kind: "backup-code/share-missing", facts: { share: first.part, missing: 3 - first.part } });
  }
  if (first.part === "whole" || second.part === "whole") return err({ kind: "backup-code/not-a-pair" });
  if (first.part === second.part) return err({ kind: "backup-code/same-share", facts: { share: first.part } });
  return ok(xor(first.bytes, second.bytes));
}

const partOf = (tag: number | undefined): BackupPart | undefined =>
  (["whole", 1, 2] as const).find((part) => tags[part] === tag);

const xor = (one: Uint8Array, other: Uint8Array): Uint8Array => one.map((byte, at) => byte ^ (other[at] ?? 0));

const toBigInt = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);

/** The first 10 bits of the SHA-256. */
const checkOf = (plain: Uint8Array): bigint => BigInt(`0x${sha256Hex(plain).slice(0, 4)}`) >> 6n;

const charactersOf = (value: bigint, length: number): string =>
  Array.from({ length }, (_, at) =>
    crockfordAlphabet.charAt(Number((value >> BigInt(5 * (length - 1 - at))) & 31n)),
  ).join("");

const valueOf = (characters: readonly string[]): bigint =>
  characters.reduce((value, character) => (value << 5n) | BigInt(crockfordAlphabet.indexOf(character)), 0n);
