import type { WholeInput } from "#shared/rules/fields/rule-field.ts";

/**
 * What a typed number is stored as: full-width figures and a decimal comma are understood.
 *
 * Shape: nothing typed is `undefined` where a field may be empty and `null` where not; what is no number stays the text
 * as it was typed, so that the check of the rules says so beside the field.
 */
export function readWhole(typed: string, { scale, optional = false }: WholeInput): number | string | null | undefined {
  const plain = typed.normalize("NFKC").replace("，", ".").replace(",", ".").trim();
  if (plain === "") return optional ? undefined : null;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return typed;
  const stored = Number(plain) * scale;
  return Math.abs(stored - Math.round(stored)) < 1e-6 ? Math.round(stored) : typed;
}
