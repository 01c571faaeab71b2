import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GrantId } from "#shared/ids.ts";
import { createArrivals } from "#main/shell/arrivals.ts";
import { argumentOfSecond, lookAt, openedBy, secondStart } from "#main/shell/opened-file.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

function stick(): string {
  const folder = tempFolder();
  writeFileSync(join(folder, "2023 评审.psb"), "");
  writeFileSync(join(folder, "E07.PSS"), "");
  writeFileSync(join(folder, "form.pdf"), "");
  mkdirSync(join(folder, "folder.psb"));
  return folder;
}

test("a file of ours that is there is opened, by its whole path", () => {
  const folder = stick();
  for (const name of ["2023 评审.psb", "E07.PSS"])
    expect(openedBy(join(folder, name), lookAt)).toEqual({ kind: "file", path: join(folder, name) });
});

test("what cannot be opened is said: gone, a folder, somebody else's file", () => {
  const folder = stick();
  for (const [name, why] of [
    ["gone.psb", "gone"],
    ["folder.psb", "folder"],
    ["form.pdf", "foreign"],
  ] as const)
    expect(openedBy(join(folder, name), lookAt)).toEqual({ kind: "refused", refusal: { name, why } });
});

test("an option, a word, an empty argument and a plain folder ask to open nothing", () => {
  const folder = stick();
  const arguments_ = ["--open=/media/2023.psb", "-psb", "2023.psb", ".", "", folder, join(folder, "nothing.pdf")];
  for (const argument of arguments_) expect(openedBy(argument, lookAt)).toEqual({ kind: "nothing" });
});

test("a path on another computer is refused before anything looks at it", () => {
  const never = (): never => {
    throw new Error("somebody looked");
  };
  expect(openedBy("//server/share/2023.psb", never)).toEqual({
    kind: "refused",
    refusal: { name: "2023.psb", why: "network" },
  });
  expect(openedBy("//server/share/form.pdf", never)).toEqual({ kind: "nothing" });
});

test("the argument of a second start is the last one, as it said itself; its command line counts where it said nothing", () => {
  const argv = ["pingshen", "--", "/media/2023.psb"];
  expect(secondStart(argv)).toEqual({ argument: "/media/2023.psb" });
  expect(secondStart(["pingshen"])).toEqual({ argument: "" });
  const mixedUp = ["pingshen", "/media/2023.psb", "--allow-file-access-from-files"];
  expect(argumentOfSecond(secondStart(argv), mixedUp)).toBe("/media/2023.psb");
  expect(argumentOfSecond({}, argv)).toBe("/media/2023.psb");
  expect(argumentOfSecond(undefined, argv)).toBe("/media/2023.psb");
});

test("files that are opened together arrive all, each once, and are handed on once", async () => {
  const folder = stick();
  const arrivals = createArrivals(lookAt);
  const grant = (paths: readonly string[]) =>
    Promise.resolve(paths.map((path, at) => ({ grant: GrantId.parse(`g${String(at + 1)}`), path })));
  for (const name of ["E07.PSS", "2023 评审.psb", "E07.PSS", "gone.pss"])
    expect(arrivals.arrive(join(folder, name))).toBe(true);
  expect(arrivals.arrive("--flag")).toBe(false);
  expect(await arrivals.take(grant)).toEqual({
    files: [
      { grant: "g1", path: join(folder, "2023 评审.psb") },
      { grant: "g2", path: join(folder, "E07.PSS") },
    ],
    refusals: [{ name: "gone.pss", why: "gone" }],
  });
  expect(await arrivals.take(grant)).toEqual({ files: [], refusals: [] });
});
