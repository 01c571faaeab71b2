import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { holdFolder } from "#main/db/hold-folder.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createCoreProcess, type CoreProcess } from "#main/shell/core-process.ts";
import { forkWithPort } from "#tests/support/fork-with-port.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../../..");
const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));

/** A process of its own that takes the folder and keeps it until it is killed. */
async function otherProcess(folder: string): Promise<ChildProcess> {
  const module = JSON.stringify(join(root, "src-main/db/hold-folder.ts"));
  const text = `import(${module}).then(({ holdFolder }) => {
    console.log(holdFolder(${JSON.stringify(folder)}, Date.parse("2026-11-26T08:30:00")).kind);
    setInterval(() => undefined, 1000);
  });`;
  const child = spawn(process.execPath, ["--no-warnings", "-e", text], { cwd: root });
  children.push(child);
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  expect(said.toString().trim()).toBe("held");
  return child;
}

const here = { user: userInfo().username, computer: hostname(), since: "2026-11-26 08:30" };

test("a folder that another process has is refused and its holder named; a kill leaves no lock behind", async () => {
  const folder = join(tempFolder(), "数据 data");
  const other = await otherProcess(folder);
  expect(holdFolder(folder, 0)).toEqual({ kind: "taken", by: here });
  const gone = once(other, "exit");
  other.kill("SIGKILL");
  await gone;
  const hold = holdFolder(folder, 0);
  expect(hold.kind).toBe("held");
  expect(holdFolder(folder, 0).kind).toBe("taken");
  if (hold.kind === "held") hold.release();
  const again = holdFolder(folder, 0);
  expect(again.kind).toBe("held");
  if (again.kind === "held") again.release();
});

test("a folder that cannot be written is not said to be another's", () => {
  const folder = join(tempFolder(), "stick");
  writeFileSync(folder, "a file where the folder should be");
  expect(holdFolder(folder, 0).kind).toBe("held");
});

test("two programs on one folder: the second opens nothing and says who has it, until the first is closed", async () => {
  const dataFolder = join(tempFolder(), "data");
  const startCore = (): CoreProcess =>
    createCoreProcess({
      forkCore: () => forkWithPort("src-main/core.ts"),
      forkParser: () => forkWithPort("src-main/parsers/parser-entry.ts"),
      start: {
        dataFolder,
        migrationsFolder: join(root, "migrations"),
        logFile: join(dataFolder, "core.jsonl"),
        assets: shippedAssets(),
        version: "0.0.0-test",
      },
      now: () => 0,
      tell: () => undefined,
      reportExit: () => undefined,
    });
  const first = startCore();
  const second = startCore();
  try {
    expect(await first.call("desk/list", {})).toMatchObject({ ok: true });
    for (const name of ["app/info", "desk/list", "rounds/list"])
      expect(await second.call(name, {})).toMatchObject({
        ok: false,
        error: { kind: "storage/folder-held", facts: { user: here.user, computer: here.computer } },
      });
    await first.close();
    expect(await second.call("desk/list", {})).toMatchObject({ ok: true });
  } finally {
    await first.close();
    await second.close();
  }
});
