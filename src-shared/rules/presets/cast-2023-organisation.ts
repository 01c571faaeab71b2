import type { z } from "zod";
import type { Category } from "#shared/rules/rule-file.ts";
import { organisationRubric } from "#shared/rules/presets/cast-2023-organisation-rubric.ts";
import { tieKeysOf } from "#shared/rules/presets/rubric-parts.ts";

/** Category 2, 科技志愿服务组织: notice facts §2 and O1–O9. */
export const organisation: z.input<typeof Category> = {
  id: "organisation",
  number: 2,
  heading: { zh: "科技志愿服务组织", en: "S&T volunteer service organisations" },
  aliases: ["组织", "志愿服务组织", "科技志愿服务组织", "最佳科技志愿服务组织", "科技志愿服务队", "志愿服务队"],
  title: { zh: "最佳科技志愿服务组织", en: "Best S&T Volunteer Service Organisation" },
  countingWord: { zh: "个", en: "organisations" },
  kind: "body",
  seats: 30,
  seatsMayStayVacant: true,
  seatsSource: "通知要点 §2",
  conditions: [
    {
      id: "O1",
      kind: "hard",
      source: "通知要点 §3 O1",
      text: {
        zh: "经所在单位领导机构或基层自治组织同意成立",
        en: "Founded with consent of the leading body of its unit or of a grassroots self-governing body",
      },
      test: { op: "is-yes", field: "consent" },
    },
    {
      id: "O2",
      kind: "hard",
      source: "通知要点 §3 O2",
      text: { zh: "成立2年以上（含2年）", en: "Existing 2 years or more" },
      test: { op: "years-since", field: "foundedOn", years: 2 },
    },
    {
      id: "O3",
      kind: "judged",
      source: "通知要点 §3 O3",
      text: {
        zh: "制度健全，管理科学，运行良好，诚信度高",
        en: "Sound rules, scientific management, runs well, trustworthy",
      },
    },
    {
      id: "O4",
      kind: "hard",
      source: "通知要点 §3 O4",
      text: { zh: "无任何不良记录", en: "No bad record of any kind" },
      test: { op: "is-no", field: "badRecord" },
    },
    {
      id: "O5",
      kind: "soft",
      source: "通知要点 §3 O5",
      text: {
        zh: "队伍相对稳定，注册科技志愿者原则上不少于20人",
        en: "A fairly stable team; in principle at least 20 registered S&T volunteers",
      },
      test: { op: "at-least-or-reason", field: "registeredVolunteers", threshold: 20, floor: 10 },
    },
    {
      id: "O6",
      kind: "hard",
      source: "通知要点 §3 O6",
      text: {
        zh: "表现特别突出的组织，注册科技志愿者也不得少于10人",
        en: "Even an exceptionally outstanding organisation has at least 10 registered S&T volunteers",
      },
      test: { op: "at-least", field: "registeredVolunteers", threshold: 10 },
    },
    {
      id: "O7",
      kind: "hard",
      source: "通知要点 §3 O7",
      text: {
        zh: "服务领域明确，开展科技志愿服务活动不少于50场",
        en: "A clear field of service; at least 50 S&T volunteer activities held",
      },
      test: { op: "at-least", field: "activities", threshold: 50 },
    },
    {
      id: "O8",
      kind: "judged",
      source: "通知要点 §3 O8",
      text: { zh: "有经常性、长效化的工作机制", en: "A regular, long-term working mechanism" },
    },
    {
      id: "O9",
      kind: "judged",
      source: "通知要点 §3 O9",
      text: {
        zh: "在服务国家战略、民生福祉、社会治理中成效明显，服务对象评价高、反响好",
        en: "Visible effect for national strategy, people's well-being and social governance; users rate it highly",
      },
    },
  ],
  rubric: organisationRubric,
  tieKeys: tieKeysOf(organisationRubric),
  publicOrder: "administrative",
};
