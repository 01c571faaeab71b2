import { expect, test } from "vitest";
import { fileNameOf, fileTypeOf, fileTypes } from "#shared/file-types.ts";

test("bundles, run-off ballots and score files have their MIME types, their names in the registry and their desks", () => {
  expect(fileTypes.map(({ extension, mimeType, progId, desk }) => [extension, mimeType, progId, desk])).toEqual([
    ["psb", "application/vnd.pingshen.bundle+zip", "Pingshen.Bundle", "expert"],
    ["psr", "application/vnd.pingshen.run-off", "Pingshen.RunOff", "expert"],
    ["pss", "application/vnd.pingshen.scores", "Pingshen.Scores", "secretariat"],
  ]);
});

test("a file is known by the end of its name, however it is written", () => {
  expect(fileTypeOf("E:\\评审\\CAST-2023.PSB")?.kind).toBe("bundle");
  expect(fileTypeOf("/media/stick/E07.pss")?.kind).toBe("scores");
  expect(fileTypeOf("/media/stick/E07.pss.txt")).toBeUndefined();
  expect(fileTypeOf("/media/stick/psb")).toBeUndefined();
  expect(fileNameOf("E:\\评审\\a.psb")).toBe("a.psb");
  expect(fileNameOf("/media/a.psb")).toBe("a.psb");
});
