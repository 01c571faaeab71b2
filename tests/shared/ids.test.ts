import { describe, expect, it } from "vitest";
import { BundleId } from "#shared/ids.ts";

describe("an id", () => {
  it.each(["cast-2023-a1b2c3-v1", "E07", "a.b", "_x", "-x-"])("may be %s", (text) => {
    expect(BundleId.safeParse(text).success).toBe(true);
  });

  it.each(["", ".", "..", ".hidden", "dropped-by-windows.", "a/b", "a\\b", "a b", "候选", "a\n", "x".repeat(81)])(
    "is never %j, which as a folder's name would lead elsewhere or be another one",
    (text) => {
      expect(BundleId.safeParse(text).success).toBe(false);
    },
  );
});
