import { join } from "node:path";
import { expect, test } from "vitest";
import { appPaths, isLocalPath, portableFolder } from "#main/shell/paths.ts";

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
