import { describe, expect, it } from "vitest";
import { planVolumes } from "#main/bundle-format/plan-volumes.ts";

const mebibyte = 1024 ** 2;
const gibibyte = 1024 ** 3;
const file = (path: string, mebibytes: number) => ({ path, sizeBytes: mebibytes * mebibyte });
const paths = (volumes: readonly (readonly { readonly path: string }[])[]) =>
  volumes.map((volume) => volume.map(({ path }) => path));

describe("volumes", () => {
  it("are closed at 256 MiB, long before the limit, with their files in the order of their paths", () => {
    const files = [file("d", 100), file("a", 100), file("c", 100), file("b", 100)];
    expect(paths(planVolumes(files, gibibyte))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("begin with the thumbnails, which lists want all at once", () => {
    const files = [file("data/m/a", 200), file("data/t/z", 1), file("data/m/b", 200), file("data/t/y", 1)];
    expect(paths(planVolumes(files, gibibyte))).toEqual([["data/t/y", "data/t/z", "data/m/a"], ["data/m/b"]]);
  });

  it("hold a larger file alone", () => {
    const files = [file("a", 10), file("b", 900), file("c", 10), file("d", 10)];
    expect(paths(planVolumes(files, gibibyte))).toEqual([["a"], ["b"], ["c", "d"]]);
  });

  it("are closed earlier where the limit is smaller", () => {
    const files = [file("a", 10), file("b", 10), file("c", 10)];
    expect(paths(planVolumes(files, 25 * mebibyte))).toEqual([["a", "b"], ["c"]]);
  });
});
