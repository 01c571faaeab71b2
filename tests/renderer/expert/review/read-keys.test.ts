import { expect, it } from "vitest";
import { readDeskKey, readFieldKey } from "#renderer/expert/review/read-keys.ts";

const press = (key: string, held: object = {}) => ({
  key,
  shiftKey: false,
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

it("takes back with Ctrl+Z and does again with Ctrl+Shift+Z or Ctrl+Y, but never in a text", () => {
  const control = { ctrlKey: true };
  expect(readDeskKey(press("z", control), false)).toBe("undo");
  expect(readDeskKey(press("Z", { ...control, shiftKey: true }), false)).toBe("redo");
  expect(readDeskKey(press("y", control), false)).toBe("redo");
  expect(readDeskKey(press("z", control), true)).toBeUndefined();
  expect(readDeskKey(press("z"), false)).toBeUndefined();
});

it("shows the history with Ctrl+H", () => {
  expect(readDeskKey(press("h", { ctrlKey: true }), false)).toBe("history");
});
