/** A control code as it is printed, however it was typed: blanks, dashes, case and width do not matter. */
export function tidyCode(typed: string): string {
  const digits = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "");
  return digits.match(/.{1,4}/gu)?.join("-") ?? "";
}
