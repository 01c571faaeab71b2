import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import type { Result } from "#shared/result.ts";
import type { Grants } from "#main/grants.ts";
import { chosenFiles } from "#main/secretariat/chosen-files.ts";

/** Paths of the score files that were chosen, in the order of their names. Errors: as `chosenFiles`. */
export const listScoreFiles = (grants: Grants, chosen: readonly GrantId[]): Result<string[], Problem> =>
  chosenFiles(grants, chosen, ".pss", "merge/no-score-files");
