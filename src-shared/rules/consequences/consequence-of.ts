import { categoryConsequences } from "#shared/rules/consequences/category-consequences.ts";
import type { RulesInView } from "#shared/rules/consequences/consequence.ts";
import { materialConsequences } from "#shared/rules/consequences/material-consequences.ts";
import { roundConsequences } from "#shared/rules/consequences/round-consequences.ts";
import { scoringConsequences } from "#shared/rules/consequences/scoring-consequences.ts";
import { patternOf } from "#shared/rules/fields/sections.ts";

const byPattern = { ...roundConsequences, ...materialConsequences, ...scoringConsequences, ...categoryConsequences };

/**
 * What the setting at a place leads to, in a sentence with numbers; undefined where there is nothing to add.
 *
 * Shape: asked only where the field has no fault.
 */
export const consequenceOf = (view: RulesInView): string | undefined => byPattern[patternOf(view.path)]?.(view);
