import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { isVisible } from "#tests/standin/switches.ts";

interface Browser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-features=Translate",
  // As in the app: a sandboxed frame has a process of its own, so that it may die alone.
  "--site-per-process",
  "--enable-features=IsolateSandboxedIframes",
  "--disable-sync",
  "--disable-extensions",
  "--remote-debugging-port=0",
  // Beside the port: when this process ends, however it ends, the pipe does, and with it Chromium.
  "--remote-debugging-pipe",
  "--no-startup-window",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE *.localhost , EXCLUDE 127.0.0.1",
];
const headlessFlags = ["--headless", "--disable-gpu", "--mute-audio", "--font-render-hinting=none"];

/** Starts Chromium and answers the address of its DevTools. */
export async function startChromium(userFolder: string, onExit: () => void): Promise<string> {
  const { executable, env } = await findBrowser();
  const args = [...flags, ...(isVisible ? [] : headlessFlags), `--user-data-dir=${join(userFolder, "chromium")}`];
  const stdio = ["ignore", "ignore", "pipe", "pipe", "pipe"] as const;
  const chromium = spawn(executable, args, { stdio: [...stdio], env: { ...process.env, ...env } });
  process.once("exit", () => chromium.kill("SIGKILL"));
  chromium.unref();
  return new Promise((resolve, reject) => {
    let said = "";
    chromium.stderr?.on("data", (data: Buffer) => {
      if (said === "done") return;
      said += data.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      said = "done";
      resolve(address);
    });
    chromium.once("error", reject);
    chromium.once("exit", (code) => {
      reject(new Error(`Chromium ended (${String(code)}): ${said}`));
      onExit();
    });
  });
}

async function findBrowser(): Promise<Browser> {
  const named = process.env["CHROMIUM"];
  return named === undefined ? unpackedBrowser() : { executable: named, env: {} };
}

/** The headless Chromium of the npm package, unpacked once; it brings the libraries that a bare system lacks. */
async function unpackedBrowser(): Promise<Browser> {
  const require = createRequire(import.meta.url);
  const home = dirname(dirname(require.resolve("@sparticuz/chromium")));
  const { version } = require(join(home, "package.json")) as { readonly version: string };
  const folder = join(home, "../../.cache", `chromium-${version}`);
  const executable = join(folder, "chromium");
  if (!existsSync(executable)) await unpack(home, folder, executable);
  const libraries = [join(folder, "lib"), process.env["LD_LIBRARY_PATH"]].filter((part) => part !== undefined);
  return { executable, env: { LD_LIBRARY_PATH: libraries.join(":") } };
}

async function unpack(home: string, folder: string, executable: string): Promise<void> {
  mkdirSync(join(folder, "lib"), { recursive: true });
  const { extract } = createRequire(join(home, "package.json"))("tar-fs") as {
    readonly extract: (folder: string) => NodeJS.WritableStream;
  };
  for (const name of ["al2023", "swiftshader"]) {
    await pipeline(createReadStream(join(home, "bin", `${name}.tar.br`)), createBrotliDecompress(), extract(folder));
  }
  // Renamed when whole: another test may look for it at the same moment.
  const part = `${executable}.${String(process.pid)}`;
  const packed = createReadStream(join(home, "bin/chromium.br"));
  await pipeline(packed, createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
  renameSync(part, executable);
}
