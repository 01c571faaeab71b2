import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "#build/ensure-built.ts";

/* `npm run selftest`: what `pingshen --selftest` does, on the stand-in for Electron; where `ELECTRON` names one, on that. */
const root = join(import.meta.dirname, "..");
ensureBuilt(root);
const program = process.env["ELECTRON"] ?? join(root, "tests/standin/electron");
const args = [root, "--selftest", ...process.argv.slice(2)];
process.exitCode = spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status ?? 1;
