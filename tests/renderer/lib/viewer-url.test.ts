import { expect, it } from "vitest";
import { viewerUrlAt } from "#renderer/lib/viewer-url.ts";

it("gives each viewer a host of its own", () => {
  expect(viewerUrlAt({ protocol: "app:", host: "ui" }, 2)).toBe("app://2.viewer/viewer/viewer.html");
  expect(viewerUrlAt({ protocol: "http:", host: "ui.app.localhost:4000" }, 1)).toBe(
    "http://1.viewer.app.localhost:4000/viewer/viewer.html",
  );
});
