import { describe, expect, it } from "vitest";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { presetById } from "#shared/rules/presets/presets.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";

const conditionsOf = (id: string): unknown[] =>
  cast2023.categories
    .find((category) => category.id === id)
    ?.conditions.map(({ id: number, kind, test, source }) => [number, kind, test ?? "judged", source]) ?? [];
const judged = (number: string): unknown[] => [number, "judged", "judged", `通知要点 §3 ${number}`];

describe("the preset of 2023", () => {
  it("holds to its schema and is found by its name", () => {
    expect(RuleFile.parse(cast2023)).toEqual(cast2023);
    expect(presetById("cast-2023")).toBe(cast2023);
    expect(presetById("cast-1999")).toBeUndefined();
  });

  it("names the activity, never an award", () => {
    expect(cast2023).toMatchObject({
      year: 2023,
      version: 1,
      document: "科协办函宣字〔2023〕81号",
      organiser: { zh: "中国科协" },
      secretariat: { zh: "中国科协农村专业技术服务中心" },
    });
    expect(JSON.stringify(cast2023)).not.toMatch(/获奖|表彰|奖项/);
  });

  it("has four categories with title, seats and counting word (§2)", () => {
    expect(
      cast2023.categories.map(({ id, number, heading, title, seats, countingWord, kind }) => [
        id,
        number,
        heading.zh,
        title.zh,
        seats,
        countingWord.zh,
        kind,
      ]),
    ).toEqual([
      ["volunteer", 1, "科技志愿者", "最美科技志愿者", 30, "位", "person"],
      ["organisation", 2, "科技志愿服务组织", "最佳科技志愿服务组织", 30, "个", "body"],
      ["project", 3, "科技志愿服务项目", "最佳科技志愿服务项目", 30, "项", "body"],
      ["community", 4, "科技志愿服务点(社区或村)", "最美科技志愿服务社区", 10, "个", "body"],
    ]);
    expect(
      cast2023.categories.every(
        ({ seatsMayStayVacant, seatsSource }) => seatsMayStayVacant && seatsSource === "通知要点 §2",
      ),
    ).toBe(true);
    expect(cast2023.categories.map(({ publicOrder }) => publicOrder)).toEqual([
      "surname-strokes",
      "administrative",
      "administrative",
      "administrative",
    ]);
  });

  it("knows each category by the names that workbooks write, and no name means two of them", () => {
    const names = cast2023.categories.flatMap(({ heading, title, aliases }) => [
      ...new Set([heading.zh, title.zh, ...aliases]),
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(["志愿者", "组织", "项目", "社区", "村", "科技志愿服务点（社区或村）"]),
    );
  });

  it("has the conditions of volunteers (§3 V1–V4)", () => {
    expect(conditionsOf("volunteer")).toEqual([
      judged("V1"),
      ["V2", "hard", { op: "is-yes", field: "member" }, "通知要点 §3 V2"],
      judged("V3"),
      judged("V4"),
    ]);
  });

  it("has the conditions of organisations (§3 O1–O9)", () => {
    expect(conditionsOf("organisation")).toEqual([
      ["O1", "hard", { op: "is-yes", field: "consent" }, "通知要点 §3 O1"],
      ["O2", "hard", { op: "years-since", field: "foundedOn", years: 2 }, "通知要点 §3 O2"],
      judged("O3"),
      ["O4", "hard", { op: "is-no", field: "badRecord" }, "通知要点 §3 O4"],
      [
        "O5",
        "soft",
        { op: "at-least-or-reason", field: "registeredVolunteers", threshold: 20, floor: 10 },
        "通知要点 §3 O5",
      ],
      ["O6", "hard", { op: "at-least", field: "registeredVolunteers", threshold: 10 }, "通知要点 §3 O6"],
      ["O7", "hard", { op: "at-least", field: "activities", threshold: 50 }, "通知要点 §3 O7"],
      judged("O8"),
      judged("O9"),
    ]);
  });

  it("has the conditions of projects (§3 P1–P8), with 5 and 4 points to tick", () => {
    expect(conditionsOf("project")).toEqual([
      judged("P1"),
      ["P2", "hard", { op: "years-since", field: "runningSince", years: 2 }, "通知要点 §3 P2"],
      judged("P3"),
      ["P4", "soft", { op: "at-least-or-reason", field: "participatingVolunteers", threshold: 10 }, "通知要点 §3 P4"],
      judged("P5"),
      judged("P6"),
      judged("P7"),
      judged("P8"),
    ]);
    const points = cast2023.categories[2]?.conditions.map(({ points }) => points.length);
    expect(points).toEqual([0, 0, 0, 0, 5, 4, 0, 0]);
  });

  it("has the conditions of communities (§3 C1–C5)", () => {
    expect(conditionsOf("community")).toEqual([
      ["C1", "hard", { op: "at-least-kinds", field: "activityKinds", threshold: 3 }, "通知要点 §3 C1"],
      ["C2", "hard", { op: "at-least", field: "activities", threshold: 20 }, "通知要点 §3 C2"],
      ["C3", "hard", { op: "share", numerator: "volunteers", denominator: "residents", times: 10 }, "通知要点 §3 C3"],
      judged("C4"),
      judged("C5"),
    ]);
  });

  it("has the quotas of each type of unit (§4)", () => {
    expect(cast2023.unitTypes.map(({ id, perCategory, total, source }) => [id, perCategory, total, source])).toEqual([
      ["national_society", 2, undefined, "通知要点 §4"],
      ["provincial", 5, undefined, "通知要点 §4"],
      ["central_soe", 2, undefined, "通知要点 §4"],
      ["affiliated", undefined, 5, "通知要点 §4"],
      ["cast_publicity_students", undefined, 20, "通知要点 §4"],
    ]);
    expect(cast2023.unitTypes[4]?.only?.zh).toContain("大学生");
    expect(cast2023.quotaPlaceFreed).toEqual({ when: "until-deadline", source: "通知要点 §4" });
    const names = cast2023.unitTypes.flatMap(({ name, aliases }) => [...new Set([name.zh, ...aliases])]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("excludes those chosen in the four years before (§5)", () => {
    expect(cast2023.exclusions).toEqual({
      formerWinnerYears: [2019, 2020, 2021, 2022],
      formerWinnerSource: "通知要点 §5",
      doubleNomination: "flag",
      doubleNominationSource: "通知要点 §5",
    });
  });

  it("has the deadline and the rules of materials (§6)", () => {
    expect(cast2023.deadline).toEqual({
      day: "2023-11-20",
      dayIncluded: true,
      utcOffsetMinutes: 480,
      source: "通知要点 §6",
    });
    expect(cast2023.referenceDay).toBe("2023-11-20");
    expect(cast2023.materials).toEqual({
      source: "通知要点 §6",
      formWord: { required: true, source: "通知要点 §6" },
      formPdf: { required: true, source: "通知要点 §6" },
      portrait: { requiredFor: ["person"], shapeMinThousandths: 680, shapeMaxThousandths: 800, source: "通知要点 §6" },
      workPhotos: { minimum: 3, maximum: 5, source: "通知要点 §6" },
      photo: {
        size: {
          failBelowBytes: 1_000_000,
          passFromBytes: 1_048_576,
          passToBytes: 3_000_000,
          failAboveBytes: 3_145_728,
        },
        fileNameSource: "通知要点 §6",
        source: "通知要点 §6",
      },
      video: { required: false, source: "通知要点 §6" },
      secrecy: { declarationRequired: true, stopWords: ["绝密", "机密", "秘密"], source: "通知要点 §6" },
    });
  });

  it("has the defaults for what is not regulated (§7, §10)", () => {
    expect(cast2023.panel).toMatchObject({
      minimumExperts: 5,
      maximumExperts: 15,
      oddPreferred: true,
      minimumValid: 3,
    });
    expect(cast2023.aggregation).toEqual({
      trim: 1,
      trimMinimum: 5,
      printedDecimals: 2,
      source: "通知未规定（要点 §10）",
    });
    expect(cast2023.minimumScoreTenths).toBeUndefined();
    expect(cast2023).toMatchObject({
      reserveLength: 3,
      publicNoticeWorkingDays: 5,
      recusalSource: "通知未规定（要点 §10）",
    });
    expect(cast2023.publicVotes).toEqual({ weightPercent: 0, hiddenFromExperts: true, source: "通知要点 §7" });
    expect(cast2023.recusalReasons.map(({ id }) => id)).toEqual([
      "recommending-unit",
      "candidate-unit",
      "family",
      "own-nominee",
      "teacher-student",
      "took-part",
      "other-interest",
    ]);
  });

  it("prints every point left open, with its setting and clause", () => {
    const bySection = Map.groupBy(cast2023.openPoints, ({ source }) => source);
    expect([...bySection].map(([source, points]) => [source, points.length])).toEqual([
      ["通知要点 §2", 2],
      ["通知要点 §3", 4],
      ["通知要点 §4", 1],
      ["通知要点 §5", 1],
      ["通知要点 §6", 5],
      ["通知要点 §7", 1],
      ["通知未规定（要点 §10）", 13],
    ]);
  });
});
