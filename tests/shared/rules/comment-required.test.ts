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
    [{ belowTenths: 600, aboveTenths: 900 }, undefined, undefined],
    [{}, "", "没有写明低于或高于多少分须写评语"],
    [{ aboveTenths: 1001 }, ".aboveTenths", "高于满分 100 分"],
    [{ belowTenths: 900, aboveTenths: 600 }, ".aboveTenths", "应从小到大：90, 60"],
  ])("of %j is read or refused", (commentRequired, place, reasonZh) => {
    const categories = cast2023.categories.map((category, at) =>
      at === 0 ? { ...category, rubric: { ...category.rubric, commentRequired } } : category,
    );
    const answer = decodeRules(JSON.stringify({ ...cast2023, categories }));
    const field = `categories.0.rubric.commentRequired${place ?? ""}`;
    if (place === undefined) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toMatchObject({ ok: false, error: [{ at: field, details: { reasonZh } }] });
  });
});
