/** The 32 characters of Crockford's base32 in the order of their values. */
export const crockfordAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A printed code as somebody typed it, without what only helps the eye.
 *
 * Shape: small letters, spaces, any dashes and full-width characters are accepted; O is read as 0, I and L as 1.
 * Characters outside the alphabet stay, so that the reader can name them.
 */
export function tidyTypedCode(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}_·•ー−]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}
