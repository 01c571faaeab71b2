import type { MaterialTroubleCode } from "#shared/domain/material-trouble.ts";
import type { ViewerFault } from "#renderer/lib/viewer-messages.ts";

/** Why a material is not seen. `absent`: nothing came from its address; `crashed`: its viewer died of it. */
export type MaterialProblem = ViewerFault | "absent" | "crashed" | "no-viewer";

/** How the expert's report names a problem that lies in the file itself. */
export function troubleCodeOf(problem: Exclude<MaterialProblem, "absent"> | "damaged"): MaterialTroubleCode {
  switch (problem) {
    case "locked":
    case "crashed":
    case "damaged":
      return problem;
    case "unreadable":
    case "heic":
    case "not-a-picture":
    case "too-large":
    case "no-viewer":
      return "unreadable";
  }
}
