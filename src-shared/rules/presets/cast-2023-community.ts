import type { z } from "zod";
import type { Category } from "#shared/rules/rule-file.ts";
import { communityRubric } from "#shared/rules/presets/cast-2023-community-rubric.ts";
import { tieKeysOf } from "#shared/rules/presets/rubric-parts.ts";

/** Category 4, 科技志愿服务点(社区或村): notice facts §2 and C1–C5. Heading and title are spelt differently on purpose. */
export const community: z.input<typeof Category> = {
  id: "community",
  number: 4,
  heading: { zh: "科技志愿服务点(社区或村)", en: "S&T volunteer service points (community or village)" },
  aliases: [
    "社区",
    "村",
    "社区或村",
    "服务点",
    "科技志愿服务点",
    "科技志愿服务点(社区或村)",
    "科技志愿服务点（社区或村）",
    "科技志愿服务社区",
    "最美科技志愿服务社区",
  ],
  title: { zh: "最美科技志愿服务社区", en: "Most Admirable S&T Volunteer Service Community" },
  countingWord: { zh: "个", en: "communities" },
  kind: "body",
  seats: 10,
  seatsMayStayVacant: true,
  seatsSource: "通知要点 §2",
  conditions: [
    {
      id: "C1",
      kind: "hard",
      source: "通知要点 §3 C1",
      text: {
        zh: "活动种类不少于3种（培训讲座、健康咨询、技术指导、科学实验、答题竞赛等）",
        en: "At least 3 kinds of activity (training and talks, health advice, technical guidance, experiments, quizzes and others)",
      },
      test: { op: "at-least-kinds", field: "activityKinds", threshold: 3 },
    },
    {
      id: "C2",
      kind: "hard",
      source: "通知要点 §3 C2",
      text: { zh: "开展活动不少于20场", en: "At least 20 activities" },
      test: { op: "at-least", field: "activities", threshold: 20 },
    },
    {
      id: "C3",
      kind: "hard",
      source: "通知要点 §3 C3",
      text: {
        zh: "氛围浓厚，科技志愿者占社区或村常住人口的10%以上（含10%）",
        en: "Strong atmosphere; S&T volunteers are at least 10 % of the permanent residents",
      },
      test: { op: "share", numerator: "volunteers", denominator: "residents", times: 10 },
    },
    {
      id: "C4",
      kind: "judged",
      source: "通知要点 §3 C4",
      text: {
        zh: "有科学文化氛围，环境整洁，邻里和睦，无封建迷信活动",
        en: "Science culture, clean surroundings, harmonious neighbours, no superstitious activities",
      },
    },
    {
      id: "C5",
      kind: "judged",
      source: "通知要点 §3 C5",
      text: {
        zh: "联合当地企业、机关、学校、医院、公益组织和社会服务机构组成专业队伍服务社区",
        en: "Brings local enterprises, offices, schools, hospitals, charities and social service bodies to form professional teams serving the community",
      },
    },
  ],
  rubric: communityRubric,
  tieKeys: tieKeysOf(communityRubric),
  publicOrder: "administrative",
};
