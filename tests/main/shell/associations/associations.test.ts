import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ok } from "#shared/result.ts";
import { associationState, decideAssociation, type AssociationPlace } from "#main/shell/associations/associations.ts";
import { createRunTool, type ToolCall } from "#main/shell/associations/run-tool.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/** An unpacked program on Linux with a home of its own. */
function linux(changes: Partial<AssociationPlace> = {}): AssociationPlace {
  const folder = tempFolder();
  return {
    platform: "linux",
    isPackaged: true,
    program: "/media/stick/pingshen/pingshen",
    portable: true,
    environment: { HOME: folder },
    toolFolders: [],
    run: createRunTool({ HOME: folder }),
    iconFile: join(import.meta.dirname, "../../../../build/assets/icon.svg"),
    answersFile: join(folder, "associations.json"),
    here: "computer-a",
    ...changes,
  };
}

test("it is asked once on each computer, and what was said there outlives the program", async () => {
  const place = linux();
  expect(associationState(place)).toMatchObject({ place: "linux", decision: "open", portable: true });
  expect(await decideAssociation(place, "decline")).toEqual(ok({ kept: [], missing: [] }));
  expect(associationState({ ...place })).toMatchObject({ decision: "declined", movedFrom: null });
  expect(associationState({ ...place, here: "computer-b" })).toMatchObject({ decision: "open" });
  await decideAssociation({ ...place, here: "computer-b" }, "associate");
  expect(associationState({ ...place, here: "computer-b" })).toMatchObject({ decision: "associated" });
  expect(associationState(place)).toMatchObject({ decision: "declined" });
});

test("a program that moved says where double clicks still lead, until it is set anew or taken back", async () => {
  const place = linux();
  await decideAssociation(place, "associate");
  const moved = { ...place, program: "/media/other/pingshen/pingshen" };
  expect(associationState(moved)).toMatchObject({
    decision: "associated",
    program: "/media/other/pingshen/pingshen",
    movedFrom: "/media/stick/pingshen/pingshen",
  });
  await decideAssociation(moved, "associate");
  const entry = join(place.environment["HOME"] ?? "", ".local/share/applications/pingshen.desktop");
  expect(readFileSync(entry, "utf8")).toContain("Exec=/media/other/pingshen/pingshen %f");
  expect(associationState(moved)).toMatchObject({ movedFrom: null });
  await decideAssociation(moved, "forget");
  expect(existsSync(entry)).toBe(false);
  expect(associationState(moved)).toMatchObject({ decision: "declined", movedFrom: null });
});

test("nothing is offered where the package did it, nor by a program that is not packed", async () => {
  const home = tempFolder();
  const environment = { HOME: home };
  expect(associationState(linux({ program: "/opt/pingshen/pingshen" })).place).toBe("installed");
  expect(associationState(linux({ isPackaged: false })).place).toBe("none");
  expect(associationState(linux({ platform: "darwin" })).place).toBe("none");
  for (const place of [
    linux({ environment, isPackaged: false }),
    linux({ environment, program: "/opt/pingshen/pingshen" }),
  ])
    expect(await decideAssociation(place, "associate")).toEqual(ok({ kept: [], missing: [] }));
  expect(existsSync(join(home, ".local"))).toBe(false);
});

test("a home that cannot be written, and a path that the system would misread, are said and not remembered", async () => {
  const blocked = linux();
  writeFileSync(join(blocked.environment["HOME"] ?? "", ".local"), "a file in the way");
  expect(await decideAssociation(blocked, "associate")).toEqual({
    ok: false,
    error: { kind: "association/not-written" },
  });
  expect(associationState(blocked).decision).toBe("open");
  const calls: ToolCall[] = [];
  const unfit = linux({
    platform: "win32",
    program: String.raw`C:\100%1\Pingshen.exe`,
    environment: { SystemRoot: String.raw`C:\Windows` },
    run(call) {
      calls.push(call);
      return Promise.resolve({ code: 0, out: "" });
    },
  });
  expect(await decideAssociation(unfit, "associate")).toEqual({
    ok: false,
    error: { kind: "association/unfit-path", facts: { path: String.raw`C:\100%1\Pingshen.exe` } },
  });
  expect(calls).toEqual([]);
});

test("on Windows the registry is asked and written by its own program; without a system folder it is said", async () => {
  const calls: ToolCall[] = [];
  const windows = linux({
    platform: "win32",
    program: String.raw`C:\Pingshen\Pingshen.exe`,
    environment: { SystemRoot: String.raw`C:\Windows` },
    run(call) {
      calls.push(call);
      return Promise.resolve({ code: call.args[0] === "query" ? 1 : 0, out: "" });
    },
  });
  expect(await decideAssociation(windows, "associate")).toEqual(ok({ kept: [], missing: [] }));
  expect(new Set(calls.map(({ program }) => program))).toEqual(new Set([String.raw`C:\Windows\System32\reg.exe`]));
  expect(associationState(windows)).toMatchObject({ place: "windows", decision: "associated" });
  expect(await decideAssociation({ ...windows, environment: {} }, "forget")).toEqual({
    ok: false,
    error: { kind: "association/not-forgotten" },
  });
});

test("answers that are not whole any more are asked for again; a disk that takes none says so", async () => {
  const place = linux();
  writeFileSync(place.answersFile, "{ half");
  expect(associationState(place).decision).toBe("open");
  const blocked = linux();
  mkdirSync(blocked.answersFile);
  expect(await decideAssociation(blocked, "decline")).toMatchObject({
    ok: false,
    error: { kind: "file/unwritable", facts: { name: "associations.json" } },
  });
});
