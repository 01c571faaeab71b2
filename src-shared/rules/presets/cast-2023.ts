import type { z } from "zod";
import { community } from "#shared/rules/presets/cast-2023-community.ts";
import { materials } from "#shared/rules/presets/cast-2023-materials.ts";
import { openPoints } from "#shared/rules/presets/cast-2023-open-points.ts";
import { organisation } from "#shared/rules/presets/cast-2023-organisation.ts";
import { project } from "#shared/rules/presets/cast-2023-project.ts";
import { unitTypes } from "#shared/rules/presets/cast-2023-unit-types.ts";
import { volunteer } from "#shared/rules/presets/cast-2023-volunteer.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";

const input: z.input<typeof RuleFile> = {
  format: "pingshen/rules",
  formatVersion: 1,
  preset: "cast-2023",
  version: 1,
  title: {
    zh: "2023年度科技志愿服务先进典型推选宣传活动",
    en: "Selection and publicity of models of S&T volunteer service, 2023",
  },
  year: 2023,
  organiser: { zh: "中国科协", en: "China Association for Science and Technology (CAST)" },
  secretariat: {
    zh: "中国科协农村专业技术服务中心",
    en: "CAST service centre for rural professional technology",
  },
  document: "科协办函宣字〔2023〕81号",
  deadline: { day: "2023-11-20", dayIncluded: true, utcOffsetMinutes: 480, source: "通知要点 §6" },
  referenceDay: "2023-11-20",
  categories: [volunteer, organisation, project, community],
  unitTypes,
  quotaPlaceFreed: { when: "until-deadline", source: "通知要点 §4" },
  exclusions: {
    formerWinnerYears: [2019, 2020, 2021, 2022],
    formerWinnerSource: "通知要点 §5",
    doubleNomination: "flag",
    doubleNominationSource: "通知要点 §5",
  },
  materials,
  panel: {
    minimumExperts: 5,
    maximumExperts: 15,
    oddPreferred: true,
    minimumValid: 3,
    quorumPercent: 80,
    source: "通知未规定（要点 §10）",
  },
  aggregation: { trim: 1, trimMinimum: 5, printedDecimals: 2, source: "通知未规定（要点 §10）" },
  reserveLength: 3,
  publicNoticeWorkingDays: 5,
  publicVotes: { weightPercent: 0, hiddenFromExperts: true, source: "通知要点 §7" },
  recusalReasons: [
    { id: "recommending-unit", text: { zh: "与推荐单位为同一单位", en: "Works at the recommending unit" } },
    { id: "candidate-unit", text: { zh: "与候选对象为同一单位", en: "Works at the candidate's unit" } },
    { id: "family", text: { zh: "与候选对象有亲属关系", en: "Family member of the candidate" } },
    { id: "own-nominee", text: { zh: "本人提名或推荐", en: "Nominated or recommended the candidate" } },
    { id: "teacher-student", text: { zh: "与候选对象有师生关系", en: "Teacher or student of the candidate" } },
    {
      id: "took-part",
      text: { zh: "本人参与了候选对象的工作或活动", en: "Took part in the candidate's work or activities" },
    },
    {
      id: "other-interest",
      text: { zh: "其他可能影响公正的利害关系", en: "Another interest that may affect fairness" },
    },
  ],
  recusalSource: "通知未规定（要点 §10）",
  openPoints,
};

/** The founding notice of 2023 as a rule file, checked by its schema. */
export const cast2023: RuleFile = RuleFile.parse(input);
