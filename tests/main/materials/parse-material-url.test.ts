import { expect, test } from "vitest";
import { parseMaterialUrl } from "#main/materials/parse-material-url.ts";

test("a file of a bundle is named by bundle and payload path", () => {
  expect(parseMaterialUrl("mat://bundle/cast-2023-v1/data/c001/p%201.jpg")).toEqual({
    host: "bundle",
    bundle: "cast-2023-v1",
    payload: "data/c001/p 1.jpg",
  });
});

test("a delivered file is named by round and material", () => {
  expect(parseMaterialUrl("mat://delivery/cast-2023-a1b2c3/m0007")).toEqual({
    host: "delivery",
    round: "cast-2023-a1b2c3",
    material: "m0007",
  });
});

test("sheets to be printed are named by bundle and number", () => {
  expect(parseMaterialUrl("mat://paper/cast-2023-v1/12")).toEqual({
    host: "paper",
    bundle: "cast-2023-v1",
    preview: 12,
  });
});

test.each([
  "mat://paper/b1/0",
  "mat://paper/b1/1e3",
  "mat://paper/b1/1/2",
  "mat://bundle/b1",
  "mat://bundle//x",
  "mat://other/b1/x",
  "mat://delivery/r1/a/b",
  "mat://delivery/r1/a%20b",
  "mat://bundle/b%2f1/x",
  "mat://bundle/b1/x?y",
  "mat://bundle/b1/%ff",
  "app://bundle/b1/x",
  "",
])("«%s» names nothing", (url) => {
  expect(parseMaterialUrl(url)).toBeUndefined();
});
