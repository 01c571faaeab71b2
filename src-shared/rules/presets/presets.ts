import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

const presets: readonly RuleFile[] = [cast2023];

/** The built-in rule file of this name, e.g. `cast-2023`. */
export const presetById = (id: string): RuleFile | undefined => presets.find((rules) => rules.preset === id);
