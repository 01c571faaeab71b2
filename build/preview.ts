import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "#build/ensure-built.ts";
import { findBrowser, hasScreen } from "#build/find-programs.ts";

/*
 * `npm run preview`: the same built program without Electron, in a window of a Chromium that is already installed.
 * There are no native dialogs then, so paths are asked for on the terminal.
 */
const root = join(import.meta.dirname, "..");

const noBrowser = `
没有找到能显示窗口的 Chromium / Chrome / Edge。
项目自带的浏览器只供自动测试，不能显示窗口。请安装其中一个（例如 Debian：apt install chromium），
或者指明它在哪里：CHROMIUM=/路径/chromium npm run preview

No Chromium, Chrome or Edge that can show a window was found.
The browser that comes with the project serves the tests only and has no window. Install one of them
(on Debian: apt install chromium), or say where it is: CHROMIUM=/path/to/chromium npm run preview
`;

const noScreen = `
这里没有图形桌面（没有 DISPLAY），窗口无处显示。请在有桌面的电脑上运行；
没有桌面时可以用 npm run demo 走完全程。

There is no desktop here (no DISPLAY), so a window has nowhere to go. Run this where there is one;
without a desktop, npm run demo does the whole way.
`;

const hint = `
评审台预览：数据放在 .cache/preview。要选文件或文件夹时，请看这个终端。关上窗口即退出。
Pingshen preview: data lie in .cache/preview. When a file or folder is to be chosen, look at this terminal.
Close the window to quit.
`;

function open(browser: string): void {
  ensureBuilt(root);
  process.stdout.write(hint);
  const standIn = pathToFileURL(join(root, "tests/standin/start.ts")).href;
  const data = join(root, ".cache/preview");
  const args = [
    "--unhandled-rejections=warn",
    "--import",
    standIn,
    root,
    `--user-data-dir=${data}`,
    "--standin-visible",
  ];
  const program = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, CHROMIUM: browser } });
  program.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

const browser = findBrowser(process.env, process.platform);
if (browser !== undefined && hasScreen(process.env, process.platform)) open(browser);
else {
  process.stderr.write(browser === undefined ? noBrowser : noScreen);
  process.exitCode = 1;
}
