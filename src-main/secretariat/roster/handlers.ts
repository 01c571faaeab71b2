import type { rosterCalls } from "#shared/ipc/roster-calls.ts";
import type { Handlers } from "#main/handler.ts";
import { assignFullPanel, listAssignments, splitCategory } from "#main/secretariat/roster/assign-category.ts";
import { decideConflicts } from "#main/secretariat/roster/decide-conflicts.ts";
import { importRoster } from "#main/secretariat/roster/import-roster.ts";
import { listConflicts } from "#main/secretariat/roster/list-conflicts.ts";
import { listRoster } from "#main/secretariat/roster/list-roster.ts";
import { removeExpert, saveExpert } from "#main/secretariat/roster/save-expert.ts";
import { addAlias, removeAlias } from "#main/secretariat/roster/unit-aliases.ts";

/** The roster of experts, their conflicts and who judges whom. */
export const rosterHandlers: Handlers<keyof typeof rosterCalls> = {
  "roster/import": importRoster,
  "roster/list": listRoster,
  "roster/save": saveExpert,
  "roster/remove": removeExpert,
  "conflicts/list": listConflicts,
  "conflicts/decide": decideConflicts,
  "conflicts/add-alias": addAlias,
  "conflicts/remove-alias": removeAlias,
  "assignment/list": listAssignments,
  "assignment/split": splitCategory,
  "assignment/full": assignFullPanel,
};
