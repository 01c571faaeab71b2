import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { scryptBytes, signingKeyFromSeed, type SigningKey } from "#main/crypto/crypto.ts";
import { crockfordAlphabet, tidyTypedCode } from "#main/signing/crockford.ts";

/*
 * The code of an activation slip: 100 random bits as 20 characters of Crockford's base32, a check character after
 * them, written `ABCDE-FGHJK-MNPQR-STVWX-Y`.
 *
 * The check: characters are elements of GF(32) with x^5 + x^2 + 1, and the 21 of them, as coefficients of a polynomial,
 * give 0 at its primitive element 2. All weights differ, so any one wrong character and any two swapped ones are
 * noticed; and unlike a check modulo 37 it needs no characters that are missing from the code's own alphabet.
 */

const dataLength = 20;
const wholeLength = dataLength + 1;
const cost = { logN: 15 };

/** The keys that a slip's code gives: one signs the expert's own key, one opens the expert's envelopes. */
export interface SlipKeys {
  readonly signing: SigningKey;
  /** X25519 secret, 32 bytes. */
  readonly sealSecret: Uint8Array;
}

/** A new code in its printed form. */
export function createSlipCode(randomBytes: (size: number) => Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(randomBytes(13)).toString("hex")}`) >> 4n;
  const values: number[] = [];
  for (let at = 0; at < dataLength; at += 1) {
    values.unshift(Number(rest & 31n));
    rest >>= 5n;
  }
  return printed([...values, checkOf(values)].map((value) => crockfordAlphabet.charAt(value)).join(""));
}

/**
 * The printed form of a code as somebody typed it.
 *
 * Shape: small letters, spaces, any dashes and full-width characters are accepted; O is read as 0, I and L as 1.
 * Errors: `slip-code/wrong-length`, `slip-code/wrong-character`, `slip-code/mistyped`.
 */
export function readSlipCode(text: string): Result<string, Problem> {
  const plain = tidyTypedCode(text);
  const characters = Array.from(plain);
  const wrong = characters.find((character) => !crockfordAlphabet.includes(character));
  if (wrong !== undefined) return err({ kind: "slip-code/wrong-character", facts: { character: wrong } });
  if (characters.length !== wholeLength) {
    return err({ kind: "slip-code/wrong-length", facts: { typed: characters.length, expected: wholeLength } });
  }
  const values = characters.map((character) => crockfordAlphabet.indexOf(character));
  if (checkOf(values.slice(0, dataLength)) !== values[dataLength]) return err({ kind: "slip-code/mistyped" });
  return ok(printed(plain));
}

/** The keys of a code in its printed form and the slip's salt (16 bytes). Takes about 0.1 s and 32 MB. */
export function slipKeys(code: string, salt: Uint8Array): SlipKeys {
  const bytes = scryptBytes(code.replaceAll("-", "").slice(0, dataLength), salt, cost, 64);
  return { signing: signingKeyFromSeed(bytes.slice(0, 32)), sealSecret: bytes.slice(32) };
}

const printed = (plain: string): string => (plain.match(/.{1,5}/g) ?? []).join("-");

const double = (value: number): number => ((value << 1) & 31) ^ (value & 16 ? 0b00101 : 0);

const checkOf = (values: readonly number[]): number => double(values.reduce((sum, value) => double(sum) ^ value, 0));
