import { describe, expect, it } from "vitest";
import { isCommentRequired } from "#shared/rules/comment-required.ts";
import { decodeRules, encodeRules } from "#shared/rules/encode-rules.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const both = { commentRequired: { belowTenths: 600, aboveTenths: 900 } };

describe("a comment that the rubric asks for", () => {
  it.each([
    [0, true],
    [599, true],
    [600, false],
    [900, false],
    [901, true],
    [null, false],
  ])("on a total of %s tenths: %s", (totalTenths, wanted) => {
    expect(isCommentRequired(both, totalTenths)).toBe(wanted);
  });

  it("is asked at one end only where the rule names one", () => {
    expect(isCommentRequired({ commentRequired: { aboveTenths: 900 } }, 0)).toBe(false);
    expect(isCommentRequired({ commentRequired: { belowTenths: 600 } }, 1000)).toBe(false);
  });

  it("is never asked without the rule, and the presets have none", () => {
    expect(isCommentRequired({}, 0)).toBe(false);
    expect(encodeRules(cast2023).includes("commentRequired")).toBe(false);
  });

  it.each([
    [{ belowTenths: 600, aboveTenths: 900 }, undefined],
    [{}, "says neither belowTenths nor aboveTenths"],
    [{ aboveTenths: 1001 }, "a bound lies above the total"],
    [{ belowTenths: 900, aboveTenths: 600 }, "expected in ascending order: 900, 600"],
  ])("of %j is read or refused", (commentRequired, reason) => {
    const categories = cast2023.categories.map((category, at) =>
      at === 0 ? { ...category, rubric: { ...category.rubric, commentRequired } } : category,
    );
    const answer = decodeRules(JSON.stringify({ ...cast2023, categories }));
    const field = "categories.0.rubric.commentRequired";
    if (reason === undefined) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toMatchObject({ ok: false, error: [{ at: field, details: { reason } }] });
  });
});
