import { expect, test } from "vitest";
import { agreementLevel, alphaLevel } from "#renderer/secretariat/solidity/agreement-level.ts";
import { figure, percent, seatCount, signed } from "#renderer/secretariat/solidity/figures.ts";
import { windowAround } from "#renderer/secretariat/solidity/place-window.ts";

test("figures round halves away from 0, as printed scores do, and a missing one is a dash", () => {
  expect(figure(87.665, 2)).toBe("87.67");
  expect(figure(1.005, 2)).toBe("1.01");
  expect(figure(-0.004, 2)).toBe("0.00");
  expect(figure(null, 2)).toBe("–");
  expect([signed(4.25, 1), signed(-3.8, 1), signed(0, 1), signed(0.001, 1)]).toEqual(["+4.3", "−3.8", "0.0", "0.0"]);
});

test("only what is whole is called 0 or 100 per cent", () => {
  expect([0, 0.004, 0.5, 0.996, 1].map(percent)).toEqual(["0%", "<1%", "50%", ">99%", "100%"]);
});

test("seats that tied candidates share are counted in part", () => {
  expect([0, 0.5, 1, 2 / 3, 10].map(seatCount)).toEqual(["0", "0.5", "1", "0.67", "10"]);
});

test("agreement is named by published bands", () => {
  expect([0.49, 0.5, 0.75, 0.9].map(agreementLevel)).toEqual(["low", "moderate", "good", "high"]);
  expect([0.66, 0.7, 0.8].map(alphaLevel)).toEqual(["tooLow", "tentative", "reliable"]);
});

test("the places around the line never run over either end of the list", () => {
  expect(windowAround(30, 86, 30)).toEqual({ from: 15, to: 45 });
  expect(windowAround(3, 86, 30)).toEqual({ from: 0, to: 30 });
  expect(windowAround(80, 86, 30)).toEqual({ from: 56, to: 86 });
  expect(windowAround(30, 12, 30)).toEqual({ from: 0, to: 12 });
});
