import { describe, expect, it } from "vitest";
import { decodeRules, encodeRules } from "#shared/rules/encode-rules.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** The preset as plain data that a test may spoil. */
const plain = (): Record<string, unknown> => JSON.parse(encodeRules(cast2023)) as Record<string, unknown>;
const decode = (value: unknown): ReturnType<typeof decodeRules> => decodeRules(JSON.stringify(value));
const edited = (edit: (rules: RuleFile) => RuleFile): ReturnType<typeof decodeRules> => decode(edit(cast2023));
const fieldsOf = (answer: ReturnType<typeof decodeRules>): string[] =>
  answer.ok ? [] : answer.error.map(({ at }) => at);

/** The preset with its first category changed. */
const withCategory = (change: (category: RuleFile["categories"][number]) => Partial<RuleFile["categories"][number]>) =>
  edited((rules) => ({
    ...rules,
    categories: rules.categories.map((one, at) => (at === 0 ? { ...one, ...change(one) } : one)),
  }));

describe("a rule file as text", () => {
  it("writes no missing policy where the file has none, so that files older than it keep their hash", () => {
    expect(encodeRules(cast2023).includes("missingPolicy")).toBe(false);
    expect(decode(plain())).toEqual({ ok: true, value: cast2023 });
  });

  it("is the same text each time and reads back as the same rules", () => {
    const text = encodeRules(cast2023);
    expect(text).toBe(encodeRules(cast2023));
    expect(text.endsWith("}\n")).toBe(true);
    expect(decodeRules(text)).toEqual({ ok: true, value: cast2023 });
  });

  it("is refused when it is no JSON", () => {
    expect(decodeRules("{")).toEqual({
      ok: false,
      error: [{ severity: "error", code: "rules-not-json", at: "", source: "", details: {} }],
    });
  });

  it("is refused when it comes from a newer program, and does not say more", () => {
    expect(decode({ ...plain(), formatVersion: 2, title: 5 })).toMatchObject({
      ok: false,
      error: [{ code: "rules-too-new", at: "formatVersion", details: { formatVersion: 2 } }],
    });
  });

  it("is refused with every wrong field at its place", () => {
    const answer = decode({
      ...plain(),
      year: "2023",
      deadline: { day: "2023-02-30", dayIncluded: true, utcOffsetMinutes: 480, source: "" },
    });
    expect(fieldsOf(answer)).toEqual(["year", "deadline.day"]);
    expect(answer).toMatchObject({
      ok: false,
      error: [{ severity: "error", code: "rules-field-wrong", details: { field: "year" } }, {}],
    });
    expect(fieldsOf(decode([]))).toEqual([""]);
  });

  it("is refused when criteria do not add up", () => {
    const answer = withCategory(({ rubric }) => ({ rubric: { ...rubric, totalTenths: 990 } }));
    expect(fieldsOf(answer)).toEqual(["categories.0.rubric.criteria"]);
  });
});

describe("a rule file that contradicts itself", () => {
  it("uses no id twice", () => {
    const [first] = cast2023.categories;
    const answer = edited((rules) => ({
      ...rules,
      categories: [...rules.categories, ...(first === undefined ? [] : [first])],
    }));
    expect(fieldsOf(answer)).toEqual(["categories.4.id"]);
    expect(answer).toMatchObject({
      ok: false,
      error: [
        { code: "rules-field-wrong", details: { placeZh: "最美科技志愿者 · 代号", reasonZh: "「volunteer」用了两次" } },
      ],
    });
  });

  it("compares ties only by criteria that exist", () => {
    const answer = withCategory(({ rubric: { criteria } }) => ({
      tieKeys: [{ key: "score" }, { key: "criterion-mean", criterion: `${criteria[0]?.id ?? ""}-x` as never }],
    }));
    expect(fieldsOf(answer)).toEqual(["categories.0.tieKeys.1.criterion"]);
  });

  it("has steps that reach the maximum and bands inside the points", () => {
    const answer = withCategory(({ rubric }) => ({
      rubric: {
        ...rubric,
        criteria: rubric.criteria.map((criterion, at) =>
          at === 0
            ? {
                ...criterion,
                stepTenths: 7,
                anchors: criterion.anchors.map((anchor, level) =>
                  level === 0 ? { ...anchor, toTenths: 205 } : level === 1 ? { ...anchor, fromTenths: 176 } : anchor,
                ),
              }
            : criterion,
        ),
      },
    }));
    expect(fieldsOf(answer)).toEqual([
      "categories.0.rubric.criteria.0.stepTenths",
      "categories.0.rubric.criteria.0.anchors.0",
      "categories.0.rubric.criteria.0.anchors.1",
    ]);
  });

  it("has limits in ascending order", () => {
    const { materials } = cast2023;
    const answer = edited((rules) => ({
      ...rules,
      materials: {
        ...materials,
        photo: { ...materials.photo, size: { ...materials.photo.size, passToBytes: 1 } },
        workPhotos: { ...materials.workPhotos, minimum: 6 },
        portrait: { ...materials.portrait, shapeMinThousandths: 900 },
      },
      panel: { ...rules.panel, minimumExperts: 16 },
    }));
    expect(fieldsOf(answer)).toEqual(["materials.photo.size", "materials.workPhotos", "materials.portrait", "panel"]);
  });
});
