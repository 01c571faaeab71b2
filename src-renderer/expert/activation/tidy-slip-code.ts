/** Twenty characters and a check character. */
export const slipCodeSize = 21;

/** Letters that look like digits are read as digits. */
const lookAlikes: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** A slip's code as printed, in groups of five, however it was typed: small letters, full-width, with or without dashes. */
export function tidySlipCode(text: string): string {
  const characters = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/[OIL]/g, (letter) => lookAlikes[letter] ?? letter);
  return characters.match(/.{1,5}/g)?.join("-") ?? "";
}

/** Number of code characters without the dashes. */
export const slipCodeLength = (text: string): number => tidySlipCode(text).replaceAll("-", "").length;
