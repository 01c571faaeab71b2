import type { z } from "zod";
import type { Category } from "#shared/rules/rule-file.ts";
import { tieKeysOf } from "#shared/rules/presets/rubric-parts.ts";
import { volunteerRubric } from "#shared/rules/presets/cast-2023-volunteer-rubric.ts";

/** Category 1, 科技志愿者: notice facts §2 and V1–V4. */
export const volunteer: z.input<typeof Category> = {
  id: "volunteer",
  number: 1,
  heading: { zh: "科技志愿者", en: "S&T volunteers" },
  aliases: ["志愿者", "科技志愿者", "最美科技志愿者", "最美志愿者", "个人", "科技志愿者(个人)"],
  title: { zh: "最美科技志愿者", en: "Most Admirable S&T Volunteer" },
  countingWord: { zh: "位", en: "volunteers" },
  kind: "person",
  seats: 30,
  seatsMayStayVacant: true,
  seatsSource: "通知要点 §2",
  conditions: [
    {
      id: "V1",
      kind: "judged",
      source: "通知要点 §3 V1",
      text: {
        zh: "热爱祖国，拥护中国共产党的领导，践行社会主义核心价值观，弘扬科学家精神和科技志愿精神，有强烈的责任感和奉献精神",
        en: "Patriotic, supports the leadership of the CPC, lives the core values, the spirit of scientists and of S&T volunteering, with a strong sense of duty and giving",
      },
    },
    {
      id: "V2",
      kind: "hard",
      source: "通知要点 §3 V2",
      text: {
        zh: "参加科技志愿服务组织（写明组织名称），主要服务方向清楚",
        en: "Belongs to an S&T volunteer service organisation (named); the main service has a clear profile",
      },
      test: { op: "is-yes", field: "member" },
    },
    {
      id: "V3",
      kind: "judged",
      source: "通知要点 §3 V3",
      text: {
        zh: "长期积极参加科技志愿服务，在一个或多个领域事迹突出，得到群众认可",
        en: "Long-term and active service with outstanding deeds recognised by the people, in one or more fields",
      },
      points: [
        { zh: "理论政策宣讲、弘扬科学家精神", en: "Theory and policy talks, spirit of scientists" },
        { zh: "乡村振兴、绿色发展", en: "Rural revitalisation, green development" },
        { zh: "文明实践、科技教育、科学普及", en: "Civilised practice, S&T education, science popularisation" },
        { zh: "为老为小、帮扶困难群体", en: "Help for old and young, for people in need" },
        { zh: "健康卫生、文化艺术、防灾减灾", en: "Health and hygiene, culture and arts, disaster prevention" },
      ],
    },
    {
      id: "V4",
      kind: "judged",
      source: "通知要点 §3 V4",
      text: {
        zh: "事迹感人，适合宣传，具有先进性、代表性和影响力",
        en: "Moving deeds, fit for publication, exemplary, representative, influential",
      },
    },
  ],
  rubric: volunteerRubric,
  tieKeys: tieKeysOf(volunteerRubric),
  publicOrder: "surname-strokes",
};
