/**
 * A hash as people compare it, on paper and on screen: its first sixteen digits in four groups, `7C1E-93AF-02BB-45D0`.
 *
 * Shape: dashes, where a key's fingerprint has blanks, so that nobody takes one for the other.
 * Source: docs/formats.md, section 4.
 */
export const controlCode = (sha256: string): string =>
  (
    sha256
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join("-");
