/** The parts of a key press that matter here. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** What a key asks for on the desk. */
export type DeskKey =
  | "done-and-next"
  | "previous"
  | "next"
  | "show-keys"
  | "search"
  | "flag"
  | "undo"
  | "redo"
  | "history"
  | "choose"
  | "compare";
/** What a key asks for in a score field. */
export type FieldKey = "step-up" | "step-down" | "next-criterion" | "restore";

/**
 * A key in a score field; `undefined` leaves it to the field and the desk.
 *
 * While a Chinese input method composes, Enter and arrows belong to it.
 */
export function readFieldKey(press: KeyPress): FieldKey | undefined {
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return undefined;
  switch (press.key) {
    case "ArrowUp":
      return "step-up";
    case "ArrowDown":
      return "step-down";
    case "Enter":
      return "next-criterion";
    case "Escape":
      return "restore";
    default:
      return undefined;
  }
}

/** A key on the desk; `isTyping` says that the focus is in a text where letters are letters. */
export function readDeskKey(press: KeyPress, isTyping: boolean): DeskKey | undefined {
  if (press.isComposing) return undefined;
  if ((press.ctrlKey || press.metaKey) && press.key === "Enter") return "done-and-next";
  if (press.altKey && !press.ctrlKey) {
    if (press.key === "ArrowUp") return "previous";
    if (press.key === "ArrowDown") return "next";
    return undefined;
  }
  // In a text the keys of undoing are the text's own.
  if (isTyping) return undefined;
  if (press.ctrlKey || press.metaKey) return readControlKey(press);
  return singleKeys[press.key];
}

function readControlKey({ key, shiftKey }: KeyPress): DeskKey | undefined {
  switch (key.toLowerCase()) {
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return "redo";
    case "h":
      return "history";
    default:
      return undefined;
  }
}

/** Keys as an English and a Chinese keyboard send them. */
const singleKeys: Readonly<Record<string, DeskKey>> = {
  "?": "show-keys",
  "？": "show-keys",
  "/": "search",
  "、": "search",
  "!": "flag",
  "！": "flag",
  "+": "choose",
  "＋": "choose",
  "=": "compare",
  "＝": "compare",
};
