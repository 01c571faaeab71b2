import { expect, it } from "vitest";
import { slipCodeLength, tidySlipCode } from "#renderer/expert/activation/tidy-slip-code.ts";

it("puts a code into groups of five, however it was typed", () => {
  const printed = "7K3QW-9TB5X-0R1DF-M2C4Z-H";
  for (const typed of [
    "7k3qw9tb5x0r1dfm2c4zh",
    "7K3QW 9TB5X 0R1DF M2C4Z H",
    "７ｋ３ｑｗ—９ｔｂ５ｘ ０ｒ１ｄｆ－ｍ２ｃ４ｚ h",
    " 7K3QW-9TB5X-OR1DF-M2C4Z-H ",
  ])
    expect(tidySlipCode(typed)).toBe(printed);
});

it("reads letters that look like digits as digits", () => {
  expect(tidySlipCode("oO iI lL")).toBe("00111-1");
});

it("counts what was typed so far", () => {
  expect(slipCodeLength("7k3-qw 9")).toBe(6);
  expect(slipCodeLength("")).toBe(0);
});
