import { fingerprintNouns, fingerprintQualifiers } from "#shared/words/fingerprint-vocabulary.ts";

/** Six words in each language; the same place in both stands for the same bits. */
export interface FingerprintWords {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const wordCount = 6;
const bitsPerWord = 11;

/**
 * A key's fingerprint as six words that people can compare aloud, e.g. `古梅` «ancient plum».
 *
 * Shape: 66 bits are cut into six numbers of 11 bits, the first word from the highest bits: the 64 bits of the
 * fingerprint, then 2 check bits, the XOR of its 32 pairs of bits. The upper 6 bits of a number choose the qualifier,
 * the lower 5 the noun. Spaces and the case of letters do not matter.
 * Errors: none; anything but 16 hex digits gives no words at all, so that nothing false can be compared.
 */
export function fingerprintWords(fingerprint: string): FingerprintWords {
  const digits = fingerprint.replace(/\s/g, "");
  if (!/^[0-9a-f]{16}$/i.test(digits)) return { zh: [], en: [] };
  const bits = BigInt(`0x${digits}`);
  const checked = (bits << 2n) | checkOf(bits);
  const chosen = Array.from({ length: wordCount }, (_, at) => {
    const number = Number((checked >> BigInt((wordCount - 1 - at) * bitsPerWord)) & 0x7ffn);
    return { qualifier: fingerprintQualifiers[number >> 5] ?? none, noun: fingerprintNouns[number & 31] ?? none };
  });
  return {
    zh: chosen.map(({ qualifier, noun }) => `${qualifier[0]}${noun[0]}`),
    en: chosen.map(({ qualifier, noun }) => `${qualifier[1]} ${noun[1]}`),
  };
}

const none = ["", ""] as const;

function checkOf(bits: bigint): bigint {
  let check = 0n;
  for (let rest = bits; rest > 0n; rest >>= 2n) check ^= rest & 3n;
  return check;
}
