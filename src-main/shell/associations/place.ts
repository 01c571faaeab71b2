import { existsSync } from "node:fs";
import type { App } from "electron";
import type { AssociationPlace } from "#main/shell/associations/associations.ts";
import { toolFolders } from "#main/shell/associations/linux-desktop.ts";
import { nameOfHere } from "#main/shell/associations/remembered.ts";
import { createRunTool } from "#main/shell/associations/run-tool.ts";
import { portableFolder, type AppPaths } from "#main/shell/paths.ts";

/** This program on this computer, looked at anew: a stick may lie under another letter than a moment ago. */
export function associationPlace(app: Pick<App, "getPath" | "isPackaged">, paths: AppPaths): AssociationPlace {
  const program = app.getPath("exe");
  return {
    platform: process.platform,
    isPackaged: app.isPackaged,
    program,
    portable: portableFolder(program, existsSync) !== undefined,
    environment: process.env,
    toolFolders,
    run: createRunTool(process.env),
    iconFile: paths.icon,
    answersFile: paths.associations,
    here: nameOfHere(),
  };
}
