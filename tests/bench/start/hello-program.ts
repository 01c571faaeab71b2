import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const main = `import { app, BrowserWindow, protocol, session } from "electron";
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true } }]);
app.on("window-all-closed", () => app.quit());
void app.whenReady().then(() => {
  const partition = session.fromPartition("hello");
  const page = "<!doctype html><meta charset=utf-8><title>Hello</title><h1>Hello</h1>";
  partition.protocol.handle("app", () => new Response(page, { headers: { "content-type": "text/html" } }));
  void new BrowserWindow({ webPreferences: { session: partition } }).loadURL("app://ui/");
});
`;

/** The least that a program of this kind can be: a window with a heading. Answers its folder. */
export function writeHelloProgram(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "hello", version: "0.0.0", type: "module", main: "main.js" }),
  );
  writeFileSync(join(folder, "main.js"), main);
  return folder;
}
