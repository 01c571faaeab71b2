import { expect, test } from "vitest";
import { materialUrlAt } from "#renderer/lib/material-url.ts";
import { readPlace } from "#renderer/lib/route.ts";

test("in the app a material has its own scheme", () => {
  const app = { protocol: "app:", host: "ui" };
  expect(materialUrlAt(app, "delivery", ["cast-2023-a1", "m 1"])).toBe("mat://delivery/cast-2023-a1/m%201");
});

test("where all is served on one port, a material is on a neighbour host of the page", () => {
  const loopback = { protocol: "http:", host: "ui.app.localhost:4711" };
  expect(materialUrlAt(loopback, "bundle", ["b1", "f1"])).toBe("http://bundle.mat.localhost:4711/b1/f1");
});

test("a place is read part by part, also when the address is damaged", () => {
  expect(readPlace("#/secretariat/cast-2023-a1/rules")).toEqual(["secretariat", "cast-2023-a1", "rules"]);
  expect(readPlace("")).toEqual([]);
  expect(readPlace("#/%E7%A7%98")).toEqual(["秘"]);
  expect(readPlace("#/%")).toEqual(["%"]);
});
