import { describe, expect, it } from "vitest";
import { screenCandidate } from "#shared/eligibility/screen-candidate.ts";
import { screenRound } from "#shared/eligibility/screen-round.ts";
import type { Finding } from "#shared/finding.ts";
import { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import { decodeRules } from "#shared/rules/encode-rules.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { screeningFindings, type ScreeningFindingCode } from "#shared/words/findings/screening.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { categoryOf, cell, goodFiles, makeMaterial, makeNomination } from "#tests/support/make-nomination.ts";

type Given = Parameters<typeof makeNomination>;

const rules = { ...cast2023, materials: { ...cast2023.materials, video: { required: true, source: "通知要点 §6" } } };
const screen = (category: Given[0], given: Given[1], materials = goodFiles()): readonly Finding[] =>
  screenCandidate({ rules, category: categoryOf(category), nomination: makeNomination(category, given), materials });
const photo = (given: Parameters<typeof makeMaterial>[2], name = "a.jpg") => makeMaterial("photo", name, given);

/** Every fault that a candidate can have, in as few candidates as it takes. */
const candidates: readonly Finding[] = [
  ...screen("volunteer", { declared: { member: true }, receivedOn: null, notSecret: null }, []),
  ...screen("volunteer", { declared: { member: false }, receivedOn: "2023-12-01", notSecret: false }, [
    ...goodFiles(),
    makeMaterial("form-word", "绝密.docx", { facts: { text: "机密★", hasMacro: true } }),
    makeMaterial("form-word", "2.docx", { facts: { content: "png" } }),
    makeMaterial("form-pdf", "3.pdf", { facts: { content: "png" } }),
    makeMaterial("form-pdf", "4.pdf", { facts: { readable: false } }),
    makeMaterial("form-pdf", "5.pdf", { facts: { encrypted: true } }),
    makeMaterial("portrait", "6.jpg", { facts: { widthPx: 900, heightPx: 900 } }),
    photo({ facts: { content: "heic" } }),
    photo({ facts: { readable: false } }),
    photo({ sizeBytes: 10 }),
    photo({ sizeBytes: 9_999_999 }),
    photo({ sizeBytes: 1_000_001 }),
    makeMaterial("video", "7.mp4", { facts: { codec: "HEVC" } }),
    makeMaterial("video", "8.mp4", { facts: { readable: false } }),
  ]),
  ...screenCandidate({
    ...{ rules, category: categoryOf("volunteer"), nomination: makeNomination("volunteer", { id: "c9" }) },
    materials: [makeMaterial("other", "附件.docx", { sha256: "aa", facts: { text: "绝密" } })],
    cleared: [
      {
        ...{ candidate: CandidateId.parse("c9"), code: "secrecy-mark-in-text", fileName: "附件.docx", mark: "绝密" },
        ...{ sha256: "aa", cellText: null, basis: "试卷用语", recordedBy: "王经办", witness: "李复核" },
      },
    ],
  }),
  ...screen("organisation", {
    declared: {
      badRecord: true,
      foundedOn: "2023-01-01",
      registeredVolunteers: 12,
      activities: cell(50, "约50场", true),
    },
  }),
  ...screen("community", { declared: { activityKinds: [], activities: "?", volunteers: 1, residents: 100 } }),
  ...screenCandidate({
    rules,
    category: {
      ...categoryOf("organisation"),
      conditions: categoryOf("organisation").conditions.filter(({ id }) => id === "O5"),
    },
    nomination: makeNomination("organisation", { declared: { registeredVolunteers: 3 } }),
    materials: [],
  }),
  ...screenCandidate({
    rules,
    category: {
      ...categoryOf("organisation"),
      conditions: categoryOf("organisation").conditions.flatMap((condition) =>
        condition.id === "O7"
          ? [
              {
                ...condition,
                test: {
                  op: "percent-share" as const,
                  numerator: "activeVolunteers" as const,
                  denominator: "registeredVolunteers" as const,
                  percent: 60,
                },
              },
            ]
          : [],
      ),
    },
    nomination: makeNomination("organisation", { declared: { registeredVolunteers: 100, activeVolunteers: 59 } }),
    materials: [],
  }),
  ...screen("project", { declared: { runningSince: "2020-01-01", participatingVolunteers: 3 } }),
  ...screen("organisation", {
    declared: { consent: true, foundedOn: "2020-01-01", badRecord: false, registeredVolunteers: 3, activities: 50 },
  }),
];

const category = CategoryId.parse("volunteer");
const across: readonly Finding[] = screenRound({
  rules,
  nominations: [
    ...["陈一", "陈一", "李峰威"].map((name) => makeNomination("volunteer", { name })),
    makeNomination("volunteer", { name: "陈一", unit: "u2" }),
    ...Array.from({ length: 21 }, (_, at) => makeNomination("project", { name: `行动${at}`, unit: "u3" })),
    makeNomination("volunteer", { name: "赵川", unit: "u4" }),
    makeNomination("volunteer", { name: "赵川", unit: "u4" }),
    makeNomination("volunteer", { name: "孙远山", unit: "u5", unitName: "某省科协" }),
    makeNomination("volunteer", { name: "钱流水", unit: "u6", unitName: "某省科学技术协会" }),
  ],
  unitTypes: new Map([
    [UnitId.parse("u1"), "national_society"],
    [UnitId.parse("u3"), "cast_publicity_students"],
  ]),
  rejected: new Set(),
  formerWinners: ["陈一", "李锋威"].map((name) => ({ name, category, year: 2020, at: "名单!A1" })),
});

const ofRules = ["{", '{"formatVersion":9}', '{"formatVersion":1}'].flatMap((text) => {
  const read = decodeRules(text);
  return read.ok ? [] : read.error;
});

describe("the words of the preliminary check", () => {
  const findings = [...candidates, ...across, ...ofRules];

  it("are needed: every code can be found", () => {
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(Object.keys(screeningFindings)));
  });

  it.each(findings.map((finding) => [finding.code, finding] as const))(
    "have every fact they name: %s",
    (code, { details }) => {
      const { says, next } = screeningFindings[code as ScreeningFindingCode];
      for (const language of ["zh", "en"] as const) {
        for (const sentence of [says, next]) {
          const text = fillSentence(sentence, language, details);
          expect(text).not.toContain("{{");
          expect(text).not.toMatch(/获奖|表彰|award/i);
        }
      }
    },
  );
});
