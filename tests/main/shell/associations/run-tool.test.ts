import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRunTool } from "#main/shell/associations/run-tool.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/** A tool of an allowed name that writes down how it was called. */
function tool(folder: string, end = "exit 0"): string {
  const path = join(folder, "update-mime-database");
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, "said")}'\nenv > '${join(folder, "env")}'\n${end}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

test("no other program is started but the four that know which files are whose, each by its whole path", () => {
  const run = createRunTool({});
  for (const program of [
    "/bin/sh",
    "sh",
    "reg.exe",
    "./update-mime-database",
    String.raw`C:\Windows\System32\cmd.exe`,
    "",
  ])
    expect(() => run({ program, args: [] })).toThrow("this program starts no other program");
});

test("arguments reach the program as they are: no shell reads them", async () => {
  const folder = tempFolder();
  const args = [`; touch ${join(folder, "hacked")}`, "$(id)", "%1", 'a "b" c', ""];
  expect(await createRunTool({})({ program: tool(folder), args })).toEqual({ code: 0, out: "" });
  expect(readFileSync(join(folder, "said"), "utf8")).toBe(`${args.join("\n")}\n`);
  expect(existsSync(join(folder, "hacked"))).toBe(false);
});

test("of the surroundings a tool gets only where its data are", async () => {
  const folder = tempFolder();
  const run = createRunTool({
    HOME: "/home/x",
    XDG_DATA_HOME: "/data",
    NODE_OPTIONS: "--inspect",
    LD_PRELOAD: "/evil.so",
  });
  await run({ program: tool(folder), args: [] });
  const names = readFileSync(join(folder, "env"), "utf8")
    .split("\n")
    .map((line) => line.split("=")[0]);
  expect(names).toEqual(expect.arrayContaining(["HOME", "XDG_DATA_HOME", "PATH"]));
  expect(names).not.toContain("NODE_OPTIONS");
  expect(names).not.toContain("LD_PRELOAD");
});

test("a tool's exit code comes back, and a tool that is not there is no bug", async () => {
  const folder = tempFolder();
  expect(await createRunTool({})({ program: tool(folder, "exit 3"), args: [] })).toMatchObject({ code: 3 });
  const gone = join(folder, "xdg-mime");
  expect(await createRunTool({})({ program: gone, args: [] })).toEqual({ code: -1, out: "" });
});

test("processes are started in three places only: disposable readers, converters, and these tools", () => {
  const root = join(import.meta.dirname, "../../../../src-main");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const texts = files.map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
  const users = texts.filter(({ text }) => /from "(?:node:)?child_process"/.test(text)).map(({ name }) => name);
  expect(users.sort()).toEqual([
    join("parsers", "node-parser.ts"),
    join("secretariat", "converters", "outside-program.ts"),
    join("shell", "associations", "run-tool.ts"),
  ]);
  const forkers = texts.filter(({ text }) => /utilityProcess\.fork\(/.test(text)).map(({ name }) => name);
  expect(forkers).toEqual([join("shell", "fork-process.ts")]);
  expect(texts.filter(({ text }) => /shell: true/.test(text)).map(({ name }) => name)).toEqual([]);
});
