import { join } from "node:path";
import { expect, test } from "vitest";
import { appPaths, isLocalPath, portableFolder, startPathOf } from "#main/shell/paths.ts";

const anything = (): boolean => true;

test("the program starts with a bundle or a score file that is its last argument", () => {
  expect(startPathOf(["electron", ".", "/media/stick/2023.psb"], anything)).toBe("/media/stick/2023.psb");
  expect(startPathOf(["pingshen", "/media/stick/E07.PSS"], anything)).toBe("/media/stick/E07.PSS");
});

test.each([
  [["electron", "."]],
  [["electron", "2023.psb"]],
  [["electron", "/media/stick/2023.psb", "--flag"]],
  [["electron", "--open=/media/stick/2023.psb"]],
  [["electron", "/media/stick/2023.exe"]],
  [[]],
])("%j names no file of ours", (argv) => {
  expect(startPathOf(argv, anything)).toBeUndefined();
});

test("a file that is not there is not offered", () => {
  expect(startPathOf(["electron", "/media/stick/2023.psb"], () => false)).toBeUndefined();
});

test("a path on another computer is never shown, because showing it would ask the network", () => {
  expect(isLocalPath("/home/x/result")).toBe(true);
  expect(isLocalPath("//server/share")).toBe(false);
  expect(isLocalPath("\\\\server\\share")).toBe(false);
  expect(isLocalPath("result")).toBe(false);
});

test("shipped files lie beside the bundles, personal files in the person's folder", () => {
  const paths = appPaths("/opt/pingshen/out/main", "/home/x/.config/pingshen");
  expect(paths.core).toBe(join("/opt/pingshen/out/main/core.js"));
  expect(paths.migrationsFolder).toBe(join("/opt/pingshen/migrations"));
  expect(paths.dataFolder).toBe(join("/home/x/.config/pingshen/data"));
});

test("a copy with the marker beside its program keeps everything beside it, an installed one does not", () => {
  const program = join("E:", "评审台", "Pingshen.exe");
  const marker = join("E:", "评审台", "portable.txt");
  expect(portableFolder(program, (path) => path === marker)).toBe(join("E:", "评审台", "Pingshen-data"));
  expect(portableFolder(program, () => false)).toBeUndefined();
});
