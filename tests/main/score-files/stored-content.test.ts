import { expect, test } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { signedContent, storedContent } from "#main/score-files/stored-content.ts";

const content = Buffer.from("评分 ".repeat(1000), "utf8");
const sha256 = sha256Hex(content);

test("a signed content is kept small and comes back byte for byte", () => {
  const stored = storedContent(content);
  expect(stored.length).toBeLessThan(content.length / 10);
  expect(signedContent({ content: stored, sha256 })).toEqual(content);
});

test("what an older database keeps as it is comes back, too", () => {
  expect(signedContent({ content, sha256 })).toEqual(content);
});

test("another content than the one that was merged is no content", () => {
  const other = storedContent(Buffer.from("评分 ".repeat(999), "utf8"));
  expect(() => signedContent({ content: other, sha256 })).toThrow("a merged file is not what it was");
});
