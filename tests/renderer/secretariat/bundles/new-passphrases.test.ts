import { expect, test } from "vitest";
import {
  newPassphraseNeeds,
  nothingTyped,
  passphraseFault,
  passphrasesToSend,
} from "#renderer/secretariat/bundles/new-passphrases.ts";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";

const twice = (passphrase: string, repeated = passphrase) => ({ passphrase, repeated });
const two = { people: 2, first: twice("山高水长 2023"), second: twice("风雨同舟 1949"), witness: "李监督" } as const;

test("a new passphrase needs eight characters, typed twice alike", () => {
  expect(passphraseFault(twice(""))).toBeUndefined();
  expect(passphraseFault(twice("kurz", ""))).toBe("tooShort");
  expect(passphraseFault(twice("lang genug", "lang genu"))).toBe("different");
  expect(passphraseFault(twice("lang genug"))).toBeUndefined();
});

test("one person needs one passphrase and no witness", () => {
  expect(newPassphraseNeeds(nothingTyped(1), "王经办")).toEqual(["passphrase"]);
  const typed = { ...nothingTyped(1), first: twice("山高水长 2023") };
  expect(newPassphraseNeeds(typed, "王经办")).toEqual([]);
  expect(passphrasesToSend(typed)).toEqual({ passphrases: ["山高水长 2023"], witness: "" });
});

test("two people need a passphrase each and the second one's name", () => {
  expect(newPassphraseNeeds(nothingTyped(2), "王经办")).toEqual(["passphrase", "witness"]);
  expect(newPassphraseNeeds(two, "王经办")).toEqual([]);
  expect(newPassphraseNeeds({ ...two, second: twice("风雨同舟 1949", "") }, "王经办")).toEqual(["passphrase"]);
  expect(passphrasesToSend({ ...two, witness: " 李监督 " })).toEqual({
    passphrases: ["山高水长 2023", "风雨同舟 1949"],
    witness: "李监督",
  });
});

test("two people are two people with two passphrases", () => {
  expect(newPassphraseNeeds({ ...two, witness: "王经办" }, "王经办")).toEqual(["twoPeople"]);
  expect(newPassphraseNeeds({ ...two, second: two.first }, "王经办")).toEqual(["alike"]);
});

test("each fault is said once, whoever made it", () => {
  const short = { ...two, first: twice("kurz", ""), second: twice("short", "") };
  expect(newPassphraseNeeds(short, "王经办")).toEqual(["tooShort", "passphrase"]);
});

test("what was typed for a second person is not sent when one person keeps the key", () => {
  expect(passphrasesToSend({ ...two, people: 1 })).toEqual({ passphrases: ["山高水长 2023"], witness: "" });
});

test("an existing key opens only when each of its people has typed", () => {
  expect(typedPassphrases(1, [])).toBeUndefined();
  expect(typedPassphrases(1, ["a"])).toEqual(["a"]);
  expect(typedPassphrases(2, ["a"])).toBeUndefined();
  expect(typedPassphrases(2, ["a", ""])).toBeUndefined();
  expect(typedPassphrases(2, ["a", "b"])).toEqual(["a", "b"]);
  expect(typedPassphrases(1, ["a", "b"])).toEqual(["a"]);
});
