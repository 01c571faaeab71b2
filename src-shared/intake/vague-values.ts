import type { Declared } from "#shared/domain/candidate.ts";
import type { Finding } from "#shared/finding.ts";
import { fieldHeads } from "#shared/intake/read-facts.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** What a cell says only about, with what it is read as. */
export interface VagueValue {
  readonly head: string;
  readonly raw: string;
  readonly value: string | number;
  readonly at: string;
}

/** The remark that a person confirms what a vague cell is read as. */
export const vagueFinding = ({ head, raw, value, at }: VagueValue): Finding => ({
  severity: "remark",
  code: "value-vague",
  at,
  source: "",
  details: { head, text: raw.trim(), value },
});

/** A remark for each declared fact that is a number or day only about: 「约60场」, 「220多个」, 「2019年5月」. */
export const vagueFacts = (declared: Declared): readonly Finding[] =>
  (Object.keys(declared) as FieldId[]).flatMap((field) => {
    const found = declared[field];
    if (found?.approximate !== true || (typeof found.value !== "number" && typeof found.value !== "string")) return [];
    return [vagueFinding({ head: fieldHeads[field], raw: found.raw, value: found.value, at: found.at })];
  });
