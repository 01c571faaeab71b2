import { expect, test } from "vitest";
import type { RunTool, ToolCall } from "#main/shell/associations/run-tool.ts";
import {
  associateOnWindows,
  forgetOnWindows,
  openCommand,
  readValue,
  regProgram,
} from "#main/shell/associations/windows-registry.ts";

const reg = String.raw`C:\Windows\System32\reg.exe`;
const program = String.raw`E:\评审 台\Pingshen.exe`;
const classes = String.raw`HKCU\Software\Classes`;

/** A registry that answers questions from a table and takes everything else. */
function registry(answers: Readonly<Record<string, string>> = {}): {
  readonly calls: ToolCall[];
  readonly run: RunTool;
} {
  const calls: ToolCall[] = [];
  return {
    calls,
    run(call) {
      calls.push(call);
      const [verb, ...rest] = call.args;
      if (verb !== "query") return Promise.resolve({ code: 0, out: "" });
      const out = answers[rest.join(" ")];
      return Promise.resolve(out === undefined ? { code: 1, out: "" } : { code: 0, out });
    },
  };
}

const written = (calls: readonly ToolCall[]) => calls.filter(({ args }) => args[0] !== "query").map(({ args }) => args);

test("reg.exe is named by its whole path below the system's folder", () => {
  expect(regProgram(String.raw`C:\Windows`)).toBe(reg);
});

test("every value for a double click is written for this person alone, and nothing is left to a shell", async () => {
  const { calls, run } = registry();
  expect(await associateOnWindows(run, reg, program)).toEqual([]);
  expect(calls.every((call) => call.program === reg)).toBe(true);
  const text = ["/t", "REG_SZ", "/d"];
  expect(written(calls).slice(0, 5)).toEqual([
    ["add", `${classes}\\Pingshen.Bundle`, "/ve", ...text, "评审包", "/f"],
    ["add", `${classes}\\Pingshen.Bundle\\DefaultIcon`, "/ve", ...text, String.raw`"E:\评审 台\Pingshen.exe",0`, "/f"],
    [
      ...["add", `${classes}\\Pingshen.Bundle\\shell\\open\\command`, "/ve", ...text],
      ...[String.raw`"E:\评审 台\Pingshen.exe" -- "%1"`, "/f"],
    ],
    ["add", `${classes}\\.psb\\OpenWithProgids`, "/v", "Pingshen.Bundle", ...text, "", "/f"],
    ["add", `${classes}\\.psb`, "/ve", ...text, "Pingshen.Bundle", "/f"],
  ]);
  expect(written(calls)).toHaveLength(15);
  expect(written(calls).map(([, key]) => key)).toContain(`${classes}\\.pss`);
  expect(written(calls).map(([, key]) => key)).toContain(`${classes}\\Pingshen.RunOff\\shell\\open\\command`);
});

test("the file's path is quoted, and nothing in it is a switch", () => {
  expect(openCommand(program)).toBe(String.raw`"E:\评审 台\Pingshen.exe" -- "%1"`);
});

test.each([
  ["registered by a program", String.raw`HKCR\.psb /ve`, "    (默认)    REG_SZ    Photoshop.PSBFile\r\n"],
  [
    "chosen by the person",
    String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.psb\UserChoice /v ProgId`,
    "    ProgId    REG_SZ    Photoshop.PSBFile\r\n",
  ],
])("a file type that another program opens (%s) stays with it, and is offered beside", async (_, question, answer) => {
  const { calls, run } = registry({ [question]: answer });
  expect(await associateOnWindows(run, reg, program)).toEqual(["psb"]);
  const keys = written(calls).map(([, key]) => key);
  expect(keys).not.toContain(`${classes}\\.psb`);
  expect(keys).toContain(`${classes}\\.psb\\OpenWithProgids`);
  expect(keys).toContain(`${classes}\\.pss`);
});

test("a registry that takes no value is said, and nothing more is tried", async () => {
  const calls: ToolCall[] = [];
  const run: RunTool = (call) => {
    calls.push(call);
    return Promise.resolve({ code: 1, out: "" });
  };
  expect(await associateOnWindows(run, reg, program)).toBeUndefined();
  expect(written(calls)).toHaveLength(1);
});

test("undoing deletes what was written, and a default only where it is ours", async () => {
  const { calls, run } = registry({
    [`${classes}\\.psb /ve`]: "    (Default)    REG_SZ    Pingshen.Bundle\r\n",
    [`${classes}\\.pss /ve`]: "    (Default)    REG_SZ    Other.File\r\n",
  });
  expect(await forgetOnWindows(run, reg)).toBe(true);
  expect(written(calls)).toEqual([
    ["delete", `${classes}\\Pingshen.Bundle`, "/f"],
    ["delete", `${classes}\\.psb\\OpenWithProgids`, "/v", "Pingshen.Bundle", "/f"],
    ["delete", `${classes}\\.psb`, "/ve", "/f"],
    ["delete", `${classes}\\Pingshen.RunOff`, "/f"],
    ["delete", `${classes}\\.psr\\OpenWithProgids`, "/v", "Pingshen.RunOff", "/f"],
    ["delete", `${classes}\\Pingshen.Scores`, "/f"],
    ["delete", `${classes}\\.pss\\OpenWithProgids`, "/v", "Pingshen.Scores", "/f"],
  ]);
});

test("undoing says so when something of it is still there", async () => {
  const { run } = registry({ [`${classes}\\Pingshen.Scores`]: "still there" });
  expect(await forgetOnWindows(run, reg)).toBe(false);
});

test("a default that is not set is none, in any language of Windows", () => {
  expect(readValue("\r\nHKEY_CLASSES_ROOT\\.psb\r\n    (Default)    REG_SZ    (value not set)\r\n")).toBeUndefined();
  expect(readValue("    (默认)    REG_SZ    (数值未设置)\r\n")).toBeUndefined();
  expect(readValue("    (Default)    REG_SZ    \r\n")).toBeUndefined();
  expect(readValue("    (Default)    REG_SZ    Pingshen.Bundle\r\n")).toBe("Pingshen.Bundle");
});
