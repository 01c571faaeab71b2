import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "#build/ensure-built.ts";
import { findElectron } from "#build/find-programs.ts";

/*
 * `npm start`: opens the program in Electron. Where Electron's program is not there yet, its own package fetches it;
 * where that fails, this says why and what helps.
 */
const root = join(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "node_modules/electron/package.json"), "utf8")) as {
  readonly version: string;
};
const mirror = `ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/ ELECTRON_CUSTOM_DIR=${version} npm start`;

const whyNot = `
没有找到 Electron 程序，窗口无法打开。
评审台的代码和数据都没有问题，缺的只是 Electron 本身：它约 120 MB，不在 npm 包里，
要从 GitHub 下载一次，这台电脑刚才没有下载成功（没有网络、需要代理，或下载站点被拦截）。

可以这样办，任选一种：
  1. 换一个镜像再试：
       ${mirror}
  2. 在能上网的电脑上下载，再带过来：把那台电脑的 Electron 缓存文件夹复制到这里，
       electron_config_cache=缓存文件夹 npm start
  3. 已有解压好的 Electron ${version}：
       ELECTRON_OVERRIDE_DIST_PATH=它所在的文件夹 npm start
  4. 不用 Electron，先在本机的 Chromium 里看同一个程序：
       npm run preview
（Windows PowerShell 里写成：$env:ELECTRON_MIRROR="…"; npm start）

Electron's program is not here, so the window cannot open.
Nothing is wrong with Pingshen or your data. Electron itself (about 120 MB) is not inside its npm package; it is
downloaded once from GitHub, and that did not work just now (no network, a proxy, or the site is blocked).

Any one of these helps:
  1. Try a mirror:           ${mirror}
  2. Bring a cache folder:   electron_config_cache=FOLDER npm start
  3. Use an unpacked ${version}: ELECTRON_OVERRIDE_DIST_PATH=FOLDER npm start
  4. Do without Electron:    npm run preview   (the same built program in a local Chromium)
(In Windows PowerShell: $env:ELECTRON_MIRROR="…"; npm start)
`;

function fetchElectron(): string | undefined {
  const found = findElectron(root, process.env, process.platform);
  if (found !== undefined) return found;
  process.stdout.write(
    "首次启动：正在下载 Electron（约 120 MB）/ first start: downloading Electron (about 120 MB) …\n",
  );
  spawnSync(process.execPath, [join(root, "node_modules/electron/install.js")], { stdio: "inherit" });
  return findElectron(root, process.env, process.platform);
}

const electron = fetchElectron();
if (electron === undefined) {
  process.stderr.write(whyNot);
  process.exitCode = 1;
} else {
  ensureBuilt(root);
  const program = spawn(electron, [root, ...process.argv.slice(2)], { stdio: "inherit" });
  program.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
