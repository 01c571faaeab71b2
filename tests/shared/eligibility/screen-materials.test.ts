import { describe, expect, it } from "vitest";
import type { Material } from "#shared/domain/material.ts";
import { screenCandidate } from "#shared/eligibility/screen-candidate.ts";
import type { Finding } from "#shared/finding.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { categoryOf, goodFiles, makeMaterial, makeNomination } from "#tests/support/make-nomination.ts";

const screen = (
  materials: readonly Material[],
  category: "volunteer" | "project" = "volunteer",
  rules: RuleFile = cast2023,
): readonly Finding[] =>
  screenCandidate({
    rules,
    category: categoryOf(category),
    nomination: makeNomination(category, { at: "汇总表!A5", name: "周明湖" }),
    materials,
  });
const said = (findings: readonly Finding[]): string[][] =>
  findings.map(({ severity, code, at }) => [severity, code, at]);
const without = (kind: Material["kind"]): Material[] => goodFiles().filter((file) => file.kind !== kind);
const replaced = (kind: Material["kind"], ...files: Material[]): Material[] => [...without(kind), ...files];

describe("files that are missing", () => {
  it("are each named at the candidate's row", () => {
    const found = screen([]);
    expect(said(found)).toEqual([
      ["error", "form-word-missing", "汇总表!A5"],
      ["error", "form-pdf-missing", "汇总表!A5"],
      ["error", "portrait-missing", "汇总表!A5"],
      ["error", "photos-too-few", "汇总表!A5"],
    ]);
    expect(found[3]).toMatchObject({ source: "通知要点 §6", details: { count: 0, minimum: 3, maximum: 5 } });
  });

  it("are not missed where the rules do not ask for them", () => {
    expect(screen(without("portrait"), "project")).toEqual([]);
    const { materials } = cast2023;
    const rules = {
      ...cast2023,
      materials: {
        ...materials,
        formWord: { ...materials.formWord, required: false },
        formPdf: { ...materials.formPdf, required: false },
        video: { ...materials.video, required: true },
      },
    };
    expect(
      said(
        screen(
          without("form-word").filter(({ kind }) => kind !== "form-pdf"),
          "volunteer",
          rules,
        ),
      ),
    ).toEqual([["error", "video-missing", "汇总表!A5"]]);
  });
});

describe("recommendation forms", () => {
  it("come once", () => {
    const found = screen([
      ...goodFiles(),
      makeMaterial("form-word", "旧表.doc", { facts: { content: "doc" } }),
      makeMaterial("form-pdf", "旧表.pdf"),
    ]);
    expect(said(found)).toEqual([
      ["warning", "form-word-several", "材料/周明湖推荐表.docx"],
      ["warning", "form-pdf-several", "材料/周明湖推荐表.pdf"],
    ]);
    expect(found[0]?.details).toEqual({ count: 2 });
  });

  it.each([
    ["form-word", { content: "pdf" }, "form-not-word", "error"],
    ["form-word", { content: "other" }, "form-not-word", "error"],
    ["form-word", { content: "other", readable: false, fault: "截断" }, "form-broken", "error"],
    ["form-word", { content: "docx", readable: false, encrypted: true }, "form-encrypted", "error"],
    ["form-word", { hasMacro: true }, "form-macro", "warning"],
    ["form-pdf", { content: "jpeg" }, "form-not-pdf", "error"],
    ["form-pdf", { readable: false }, "form-broken", "error"],
    ["form-pdf", { readable: false, encrypted: true }, "form-encrypted", "error"],
  ] as const)("%s with %o: %s", (kind, facts, code, severity) => {
    const found = screen(replaced(kind, makeMaterial(kind, "表.x", { facts })));
    expect(said(found)).toEqual([[severity, code, "材料/表.x"]]);
    expect(found[0]?.details["fileName"]).toBe("表.x");
  });
});

describe("photos", () => {
  const photos = (count: number): Material[] =>
    Array.from({ length: count }, (_, at) => makeMaterial("photo", `周明湖${at + 2}.jpg`));
  const withPhoto = (given: Parameters<typeof makeMaterial>[2], fileName = "周明湖9.jpg"): readonly Finding[] =>
    screen(replaced("photo", ...photos(2), makeMaterial("photo", fileName, given)));

  it("are three to five", () => {
    expect(screen(replaced("photo", ...photos(3)))).toEqual([]);
    expect(screen(replaced("photo", ...photos(5)))).toEqual([]);
    expect(said(screen(replaced("photo", ...photos(2))))).toEqual([["error", "photos-too-few", "汇总表!A5"]]);
    expect(said(screen(replaced("photo", ...photos(6))))).toEqual([["error", "photos-too-many", "汇总表!A5"]]);
  });

  it("are JPEG by content, whatever the suffix says, and open", () => {
    expect(withPhoto({ facts: { content: "heic", readable: false, fault: "HEIC" } })).toMatchObject([
      { severity: "error", code: "photo-not-jpeg", details: { fileName: "周明湖9.jpg", content: "heic" } },
    ]);
    expect(withPhoto({ facts: { content: "png" } })[0]?.code).toBe("photo-not-jpeg");
    expect(withPhoto({ facts: { content: "other" } })[0]?.code).toBe("photo-not-jpeg");
    expect(withPhoto({ facts: { readable: false, fault: "VipsJpeg" } })).toMatchObject([
      { severity: "error", code: "photo-broken", details: { fault: "VipsJpeg" } },
    ]);
    expect(withPhoto({ facts: { content: "other", readable: false } })[0]?.code).toBe("photo-broken");
  });

  it.each([
    [999_999, "error", "photo-too-small", 1_000_000],
    [1_000_000, "remark", "photo-size-edge", 1_048_576],
    [1_048_575, "remark", "photo-size-edge", 1_048_576],
    [3_000_001, "remark", "photo-size-edge", 3_000_000],
    [3_145_728, "remark", "photo-size-edge", 3_000_000],
    [3_145_729, "error", "photo-too-large", 3_145_728],
  ])("of %i bytes: %s %s", (sizeBytes, severity, code, limitBytes) => {
    expect(withPhoto({ sizeBytes })).toMatchObject([{ severity, code, details: { sizeBytes, limitBytes } }]);
  });

  it.each([1_048_576, 3_000_000])("of %i bytes pass", (sizeBytes) => {
    expect(withPhoto({ sizeBytes })).toEqual([]);
  });

  it("with another name get a remark and a free name, the portrait among them", () => {
    expect(withPhoto({}, "IMG_2034.jpg")).toMatchObject([
      { severity: "remark", code: "photo-name", details: { fileName: "IMG_2034.jpg", proposed: "周明湖4.jpg" } },
    ]);
    const portrait = makeMaterial("portrait", "证件照.jpg", { sizeBytes: 300_000 });
    expect(screen(replaced("portrait", portrait)).map(({ code }) => code)).toEqual(["photo-too-small", "photo-name"]);
  });
});

describe("the portrait", () => {
  const portrait = (facts: Partial<Material["facts"]>, name = "周明湖1.jpg"): Material =>
    makeMaterial("portrait", name, { facts });
  it.each([
    [{ widthPx: 826, heightPx: 1062 }, 0],
    [{ widthPx: 680, heightPx: 1000 }, 0],
    [{ widthPx: 800, heightPx: 1000 }, 0],
    [{ widthPx: 679, heightPx: 1000 }, 1],
    [{ widthPx: 801, heightPx: 1000 }, 1],
    [{ widthPx: 1062, heightPx: 826 }, 1],
    [{ widthPx: 1062, heightPx: 826, orientation: 6 }, 0],
    [{ widthPx: 826, heightPx: 1062, orientation: 3 }, 0],
    [{}, 0],
  ])("of %o has %i remarks", (facts, remarks) => {
    const found = screen(replaced("portrait", portrait(facts)));
    expect(found.map(({ severity, code }) => [severity, code])).toEqual(
      remarks === 0 ? [] : [["remark", "portrait-shape"]],
    );
  });
  it("comes once", () => {
    expect(said(screen([...goodFiles(), portrait({}, "周明湖8.jpg")]))).toEqual([
      ["warning", "portrait-several", "材料/周明湖1.jpg"],
    ]);
  });
});

describe("a video", () => {
  it.each([
    [{ codec: "AVC" }, []],
    [{ codec: "h264", content: "mov" }, []],
    [{}, []],
    [{ codec: "HEVC" }, [["remark", "video-codec", "HEVC"]]],
    [{ content: "other" }, [["remark", "video-codec", "other"]]],
    [{ readable: false }, [["warning", "video-broken", ""]]],
    [{ readable: false, fault: "no duration" }, [["warning", "video-broken", "no duration"]]],
  ] as const)("of %o: %o", (facts, expected) => {
    const found = screen([...goodFiles(), makeMaterial("video", "宣传.mp4", { facts })]);
    expect(found.map(({ severity, code, details }) => [severity, code, details["codec"] ?? details["fault"]])).toEqual(
      expected,
    );
  });
});
