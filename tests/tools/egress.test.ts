import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ensureBuilt } from "#build/ensure-built.ts";
import { sharedTempFolder, tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../..");

const onlyLoopback = `perl "${join(root, "tests/egress/only-loopback.pl")}"`;
// A name that is asked for shall be a packet for elsewhere, whoever resolves names on this computer.
const nameServer = `printf 'nameserver 192.0.2.53\\n' > "$1" && mount --bind "$1" /etc/resolv.conf`;
const alone = (command: string): readonly string[] => [
  "-n",
  "-m",
  "sh",
  "-ec",
  `${onlyLoopback}; ${nameServer}; ${command}`,
];

const trial = join(sharedTempFolder(), "resolv.conf");
const whyNot = spawnSync("unshare", [...alone("exit 0"), "sh", trial], { encoding: "utf8" });

test.skipIf(whyNot.status !== 0)(
  "in a network namespace of its own no process of the program sends a packet elsewhere",
  async () => {
    ensureBuilt(root);
    const folder = tempFolder();
    const report = join(folder, "egress.json");
    const playwright = `exec "${process.execPath}" node_modules/@playwright/test/cli.js test --config build/egress.config.ts`;
    const args = [...alone(playwright), "sh", join(folder, "resolv.conf")];
    const env = { ...process.env, EGRESS_REPORT: report };
    const ran = promisify(execFile)("unshare", args, { cwd: root, env, timeout: 150_000 });
    await ran.catch((fault: unknown) => expect.fail((fault as { readonly stdout: string }).stdout));
    expect(JSON.parse(readFileSync(report, "utf8"))).toEqual({ program: 0, control: 2 });
  },
  160_000,
);

if (whyNot.status !== 0)
  console.warn(
    `SKIPPED: a network namespace needs root on Linux, here: ${whyNot.stderr.trim() || String(whyNot.error)}`,
  );
