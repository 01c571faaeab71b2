import type { Criterion } from "#shared/rules/rubric.ts";

/** Why what stands in a score field is not a score. `lowTenths` and `highTenths` are the nearest allowed scores. */
export type Refusal =
  | { readonly kind: "not-a-number" }
  | { readonly kind: "out-of-range" }
  | { readonly kind: "off-step"; readonly lowTenths: number; readonly highTenths: number };

/** What stands in a score field. `empty` is empty: never a 0, never a default. */
export type Entry =
  | { readonly state: "empty" }
  | { readonly state: "points"; readonly tenths: number }
  | { readonly state: "refused"; readonly refusal: Refusal };

type Scale = Pick<Criterion, "maxTenths" | "stepTenths">;

/**
 * Reads what a person typed as points of one criterion.
 *
 * Understands full-width digits, a comma or a Chinese full stop for the decimal point, and 「分」 behind the number.
 */
export function readPoints(text: string, scale: Scale): Entry {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b]+/g, "")
    .replace(/分$/, "");
  if (plain === "") return { state: "empty" };
  const typed = readDecimal(plain);
  return typed === undefined ? refused({ kind: "not-a-number" }) : fitScale(typed, scale);
}

/** A decimal number without rounding: whole tenths, and whether anything finer follows. */
interface Decimal {
  readonly isNegative: boolean;
  readonly tenths: number;
  readonly hasFiner: boolean;
}

function readDecimal(plain: string): Decimal | undefined {
  const match = /^(-?)(\d*)(?:[.,·。、٫](\d*))?$/u.exec(plain);
  const [, sign, whole = "", rest = ""] = match ?? [];
  if (whole + rest === "") return undefined;
  return {
    isNegative: sign === "-",
    // Too many digits for an exact number are far above any maximum all the same.
    tenths: Number(whole || "0") * 10 + Number(rest.charAt(0) || "0"),
    hasFiner: /[1-9]/.test(rest.slice(1)),
  };
}

function fitScale({ isNegative, tenths, hasFiner }: Decimal, { maxTenths, stepTenths }: Scale): Entry {
  const isAbove = tenths > maxTenths || (tenths === maxTenths && hasFiner);
  if (isNegative || isAbove) return refused({ kind: "out-of-range" });
  if (!hasFiner && tenths % stepTenths === 0) return { state: "points", tenths };
  const lowTenths = tenths - (tenths % stepTenths);
  return refused({ kind: "off-step", lowTenths, highTenths: Math.min(lowTenths + stepTenths, maxTenths) });
}

const refused = (refusal: Refusal): Entry => ({ state: "refused", refusal });

/**
 * The score one step up or down.
 *
 * From an empty field there is no step: an arrow key alone must not make a score out of nothing.
 */
export function stepPoints(entry: Entry, direction: 1 | -1, scale: Scale): number | null {
  if (entry.state === "empty") return null;
  if (entry.state === "refused") {
    if (entry.refusal.kind !== "off-step") return null;
    return direction === 1 ? entry.refusal.highTenths : entry.refusal.lowTenths;
  }
  const highest = scale.maxTenths - (scale.maxTenths % scale.stepTenths);
  return Math.min(highest, Math.max(0, entry.tenths + direction * scale.stepTenths));
}

/** Index of the level that a score falls into; -1 when none has it. */
export const levelOf = (tenths: number, anchors: Criterion["anchors"]): number =>
  anchors.findIndex((anchor) => tenths >= anchor.fromTenths && tenths <= anchor.toTenths);
