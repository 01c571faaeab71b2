import { expect, it } from "vitest";
import { controlCode } from "#shared/control-code.ts";

it("is the first sixteen digits of a hash in four groups, unlike a key's fingerprint with dashes", () => {
  expect(controlCode(`7c1e93af02bb45d0${"0".repeat(48)}`)).toBe("7C1E-93AF-02BB-45D0");
});
