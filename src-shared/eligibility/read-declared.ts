import type { Declared, DeclaredValue } from "#shared/domain/candidate.ts";
import { isEmptyMark } from "#shared/intake/plain-text.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** A declared fact, or why there is none: nothing was written, or nothing usable could be read from what was written. */
export type Reading<T> =
  | { readonly state: "read"; readonly value: T; readonly declared: DeclaredValue }
  | { readonly state: "missing" | "invalid" };

/** The declared fact if `isUsable` accepts its value. */
export function readDeclared<T extends DeclaredValue["value"]>(
  declared: Declared,
  field: FieldId,
  isUsable: (value: DeclaredValue["value"]) => value is T,
): Reading<T> {
  const found = declared[field];
  if (found === undefined) return { state: "missing" };
  if (isUsable(found.value)) return { state: "read", value: found.value, declared: found };
  return { state: found.value === null && isEmptyMark(found.raw) ? "missing" : "invalid" };
}

/** A count of people or things: a finite number from 0 up. */
export const isCount = (value: DeclaredValue["value"]): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

/** A yes or a no. */
export const isAnswer = (value: DeclaredValue["value"]): value is boolean => typeof value === "boolean";

/** A text, such as a day. */
export const isText = (value: DeclaredValue["value"]): value is string => typeof value === "string";
