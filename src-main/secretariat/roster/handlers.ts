import type { rosterCalls } from "#shared/ipc/roster-calls.ts";
import type { unitCalls } from "#shared/ipc/unit-calls.ts";
import type { Handlers } from "#main/handler.ts";
import { assignFullPanel, listAssignments, splitCategory } from "#main/secretariat/roster/assign-category.ts";
import { decideConflicts } from "#main/secretariat/roster/decide-conflicts.ts";
import { importRoster } from "#main/secretariat/roster/import-roster.ts";
import { listConflicts } from "#main/secretariat/roster/list-conflicts.ts";
import { listRoster } from "#main/secretariat/roster/list-roster.ts";
import { listUnitNames } from "#main/secretariat/roster/list-unit-names.ts";
import { removeExpert, saveExpert } from "#main/secretariat/roster/save-expert.ts";
import { addAlias, removeAlias } from "#main/secretariat/roster/unit-aliases.ts";

/** The roster of experts, their conflicts, who judges whom, and by which names units are known. */
export const rosterHandlers: Handlers<keyof typeof rosterCalls | keyof typeof unitCalls> = {
  "units/names": listUnitNames,
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
