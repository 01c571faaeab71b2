/**
 * What a cell was read as.
 *
 * Shape: `missing` cells are empty or say 「/」; `unreadable` cells say something that cannot be taken as a value.
 */
export type Reading<T> =
  | { readonly state: "read"; readonly value: T; readonly approximate: boolean }
  | { readonly state: "missing" }
  | { readonly state: "unreadable" };

/** A value that was read. */
export const readAs = <T>(value: T, approximate = false): Reading<T> => ({ state: "read", value, approximate });

/** A cell that says nothing. */
export const missing: Reading<never> = { state: "missing" };

/** A cell that says something else. */
export const unreadable: Reading<never> = { state: "unreadable" };
