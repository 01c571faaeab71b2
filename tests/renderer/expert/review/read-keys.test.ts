import { expect, it } from "vitest";
import { readDeskKey, readFieldKey } from "#renderer/expert/review/read-keys.ts";

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...held,
});

it("gives arrows, Enter and Escape of a score field their meaning and leaves digits to the field", () => {
  expect(["ArrowUp", "ArrowDown", "Enter", "Escape", "7"].map((key) => readFieldKey(press(key)))).toEqual([
    "step-up",
    "step-down",
    "next-criterion",
    "restore",
    undefined,
  ]);
});

it("leaves every key to the input method while it composes", () => {
  expect(readFieldKey(press("Enter", { isComposing: true }))).toBeUndefined();
  expect(readDeskKey(press("Enter", { ctrlKey: true, isComposing: true }), false)).toBeUndefined();
});

it("takes Ctrl+Enter for «done and next» anywhere, in a comment too", () => {
  expect(readFieldKey(press("Enter", { ctrlKey: true }))).toBeUndefined();
  expect(readDeskKey(press("Enter", { ctrlKey: true }), true)).toBe("done-and-next");
  expect(readDeskKey(press("Enter", { metaKey: true }), false)).toBe("done-and-next");
});

it("moves between candidates with Alt and an arrow, also while typing", () => {
  expect(readDeskKey(press("ArrowUp", { altKey: true }), true)).toBe("previous");
  expect(readDeskKey(press("ArrowDown", { altKey: true }), false)).toBe("next");
});

it("shows the keys on ?, full-width too, but not in a text", () => {
  expect(readDeskKey(press("?"), false)).toBe("show-keys");
  expect(readDeskKey(press("？"), false)).toBe("show-keys");
  expect(readDeskKey(press("?"), true)).toBeUndefined();
});
