/** Characters of a code on a backup page, without the dashes between its eleven groups. */
export const backupCodeSize = 55;

/** A backup code in groups of five, however it was typed: small letters, full-width, blanks, look-alike letters. */
export function tidyBackupCode(text: string): string {
  const characters = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return characters.match(/.{1,5}/g)?.join("-") ?? "";
}

/** Number of characters of a code that were typed so far. */
export const backupCodeLength = (text: string): number => tidyBackupCode(text).replaceAll("-", "").length;
