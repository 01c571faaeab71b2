import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  associateOnLinux,
  dataHome,
  desktopCalls,
  forgetOnLinux,
  toolFolders,
} from "#main/shell/associations/linux-desktop.ts";
import { desktopEntry } from "#main/shell/associations/linux-files.ts";
import { createRunTool } from "#main/shell/associations/run-tool.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const iconFile = join(import.meta.dirname, "../../../../build/assets/icon.svg");
const program = "/media/stick/评审 台/pingshen";

const realDesktop = (home: string, folders: readonly string[] = toolFolders) => ({
  home,
  folders,
  run: createRunTool({ ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: join(home, "config") }),
});

test("the menu entry names the program by its place now, quoted where a path needs it", () => {
  expect(desktopEntry("/opt/pingshen/pingshen")).toContain("\nExec=/opt/pingshen/pingshen %f\n");
  expect(desktopEntry("/media/评审 台/100%/pingshen")).toContain('\nExec="/media/评审 台/100%%/pingshen" %f\n');
  // Once for the quotation marks, once more because it is a value.
  expect(desktopEntry('/a "b" $c/p')).toContain('\nExec="/a \\\\"b\\\\" \\\\$c/p" %f\n');
  expect(desktopEntry("/a\\b/p")).toContain('\nExec="/a\\\\\\\\b/p" %f\n');
});

test("a person's data folder is where the desktop looks; a relative name counts for nothing", () => {
  expect(dataHome({ XDG_DATA_HOME: "/data", HOME: "/home/x" })).toBe("/data");
  expect(dataHome({ XDG_DATA_HOME: "data", HOME: "/home/x" })).toBe("/home/x/.local/share");
  expect(dataHome({ HOME: "/home/x" })).toBe("/home/x/.local/share");
  expect(dataHome({})).toBeUndefined();
});

test("without the desktop's tools the files are written all the same, and the tools are named", async () => {
  const home = join(tempFolder(), "数据 home");
  expect(await associateOnLinux(realDesktop(home, []), program, iconFile)).toEqual([
    "update-mime-database",
    "update-desktop-database",
  ]);
  expect(readFileSync(join(home, "applications/pingshen.desktop"), "utf8")).toContain(
    'Exec="/media/stick/评审 台/pingshen" %f\n',
  );
  expect(readFileSync(join(home, "mime/packages/pingshen.xml"), "utf8")).toContain(
    '<mime-type type="application/vnd.pingshen.bundle+zip">\n    <comment>Pingshen bundle</comment>',
  );
  expect(readFileSync(join(home, "icons/hicolor/scalable/apps/pingshen.svg"), "utf8")).toBe(
    readFileSync(iconFile, "utf8"),
  );
  await forgetOnLinux(realDesktop(home, []));
  const left = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(left.map(({ name }) => name)).toEqual([]);
});

test("the desktop is told by its own tools, by their whole paths; xdg-mime stands in where nothing indexes programs", () => {
  const here = toolFolders.filter((folder) => existsSync(join(folder, "update-mime-database")));
  const { calls } = desktopCalls("/home/x/share", here, false);
  for (const call of calls) expect(call.program).toMatch(/^\/(?:usr\/(?:local\/)?)?bin\/[a-z-]+$/);
  expect(desktopCalls("/home/x/share", [], true)).toEqual({
    calls: [],
    missing: ["update-mime-database", "update-desktop-database"],
  });
});

describeWithTools("a real desktop's index", ["update-mime-database"], () => {
  test("knows the files by their names after it was told, and no more after it was undone", async () => {
    const home = join(tempFolder(), "share");
    const desktop = realDesktop(home);
    const missing = await associateOnLinux(desktop, program, iconFile);
    expect(missing).not.toContain("update-mime-database");
    const globs = (): string => readFileSync(join(home, "mime/globs2"), "utf8");
    expect(globs()).toContain("50:application/vnd.pingshen.bundle+zip:*.psb\n");
    expect(globs()).toContain("50:application/vnd.pingshen.run-off:*.psr\n");
    expect(globs()).toContain("50:application/vnd.pingshen.scores:*.pss\n");
    await forgetOnLinux(desktop);
    expect(globs()).not.toContain("pingshen");
  });
});

describeWithTools("a real desktop's menu", ["update-desktop-database", "desktop-file-validate"], () => {
  test("takes the entry as valid and opens our types with it", async () => {
    const home = join(tempFolder(), "share");
    expect(await associateOnLinux(realDesktop(home), program, iconFile)).toEqual([]);
    const applications = join(home, "applications");
    expect(runTool("desktop-file-validate", ["pingshen.desktop"], applications)).toEqual({ code: 0, text: "" });
    expect(readFileSync(join(applications, "mimeinfo.cache"), "utf8")).toContain(
      "application/vnd.pingshen.scores=pingshen.desktop;\n",
    );
    await forgetOnLinux(realDesktop(home));
    expect(readFileSync(join(applications, "mimeinfo.cache"), "utf8")).not.toContain("pingshen");
  });
});
