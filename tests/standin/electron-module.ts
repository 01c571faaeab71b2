/*
 * What `import … from "electron"` gives in main while the stand-in runs. A name that is missing here fails when the
 * bundle is linked, a missing method when it is called: gaps are loud.
 */
export { app } from "#tests/standin/app.ts";
export { BrowserWindow, webContents } from "#tests/standin/browser-window.ts";
export { dialog, Menu, shell } from "#tests/standin/desktop.ts";
export { ipcMain } from "#tests/standin/ipc-main.ts";
export { net, protocol } from "#tests/standin/loopback.ts";
export { session } from "#tests/standin/session.ts";
export { utilityProcess } from "#tests/standin/utility-process.ts";
