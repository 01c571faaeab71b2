import { expect, test } from "vitest";
import { backupCodeLength, backupCodeSize, tidyBackupCode } from "#renderer/secretariat/bundles/backup-code.ts";

test("a backup code is read however it was typed", () => {
  expect(tidyBackupCode("abcde fghjk")).toBe("ABCDE-FGHJK");
  expect(tidyBackupCode("ＡＢＣＤＥ－１２")).toBe("ABCDE-12");
  expect(tidyBackupCode("o0Ii lL1")).toBe("00111-11");
});

test("its characters are counted without dashes and blanks", () => {
  expect(backupCodeLength("")).toBe(0);
  expect(backupCodeLength("ABCDE - FG")).toBe(7);
  const whole = Array.from({ length: 11 }, () => "01234").join("-");
  expect(backupCodeLength(whole)).toBe(backupCodeSize);
});
