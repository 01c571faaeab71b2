import { expect, test } from "vitest";
import { knownPlaces } from "#main/secretariat/converters/known-places.ts";
import { isAllowedProgram } from "#main/secretariat/converters/outside-program.ts";

test("on Windows the office is looked for in the folders for programs, as the file that waits and prints", () => {
  const environment = {
    ProgramFiles: "C:\\Program Files",
    ProgramW6432: "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
  };
  expect(knownPlaces("word", { platform: "win32", environment, programFolder: "D:\\评审台" })).toEqual([
    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
  ]);
});

test("ffmpeg is looked for beside the program first, and in no folder of another computer or of where somebody stands", () => {
  const environment = { Path: "C:\\Tools;.;bin;\\\\server\\share;C:\\Tools" };
  expect(knownPlaces("video", { platform: "win32", environment, programFolder: "D:\\评审台" })).toEqual([
    "D:\\评审台\\ffmpeg.exe",
    "D:\\评审台\\ffmpeg\\ffmpeg.exe",
    "D:\\评审台\\ffmpeg\\bin\\ffmpeg.exe",
    "C:\\Tools\\ffmpeg.exe",
  ]);
  const onLinux = { platform: "linux", environment: { PATH: "/usr/bin:" }, programFolder: "/opt/pingshen" } as const;
  expect(knownPlaces("video", onLinux)).toEqual([
    "/opt/pingshen/ffmpeg",
    "/opt/pingshen/ffmpeg/ffmpeg",
    "/opt/pingshen/ffmpeg/bin/ffmpeg",
    "/usr/bin/ffmpeg",
  ]);
});

test("on Linux the office is looked for where the system puts it", () => {
  const found = knownPlaces("word", { platform: "linux", environment: {}, programFolder: "/opt/pingshen" });
  expect(found.slice(0, 3)).toEqual(["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice"]);
});

test.each([
  ["/usr/bin/soffice", true],
  ["/opt/libreoffice24.8/program/soffice.bin", true],
  ["C:\\Program Files\\LibreOffice\\program\\soffice.com", true],
  ["/usr/bin/libreoffice7.4", true],
  ["D:\\ffmpeg\\bin\\FFMPEG.EXE", true],
  ["/bin/sh", false],
  ["/opt/soffice/run.sh", false],
  ["C:\\Windows\\System32\\cmd.exe", false],
  ["/media/评分.pss", false],
])("of %s it is decided by its name whether it may be started at all", (path, expected) => {
  expect(isAllowedProgram(path)).toBe(expected);
});
