import type { z } from "zod";
import type { Category } from "#shared/rules/rule-file.ts";
import { projectRubric } from "#shared/rules/presets/cast-2023-project-rubric.ts";
import { tieKeysOf } from "#shared/rules/presets/rubric-parts.ts";

/** Category 3, 科技志愿服务项目: notice facts §2 and P1–P8. */
export const project: z.input<typeof Category> = {
  id: "project",
  number: 3,
  heading: { zh: "科技志愿服务项目", en: "S&T volunteer service projects" },
  aliases: ["项目", "志愿服务项目", "科技志愿服务项目", "最佳科技志愿服务项目"],
  title: { zh: "最佳科技志愿服务项目", en: "Best S&T Volunteer Service Project" },
  countingWord: { zh: "项", en: "projects" },
  kind: "body",
  seats: 30,
  seatsMayStayVacant: true,
  seatsSource: "通知要点 §2",
  conditions: [
    {
      id: "P1",
      kind: "judged",
      source: "通知要点 §3 P1",
      text: { zh: "科技为民，连续稳定开展", en: "Serves the people through S&T, continuous and steady" },
    },
    {
      id: "P2",
      kind: "hard",
      source: "通知要点 §3 P2",
      text: { zh: "实施2年以上（含2年）", en: "Carried out for 2 years or more (2 included)" },
      test: { op: "years-since", field: "runningSince", years: 2 },
    },
    {
      id: "P3",
      kind: "judged",
      source: "通知要点 §3 P3",
      text: {
        zh: "在当地或行业有较大影响，社会效益明显",
        en: "Considerable local or professional influence, clear social benefit",
      },
    },
    {
      id: "P4",
      kind: "soft",
      source: "通知要点 §3 P4",
      text: {
        zh: "科技特色鲜明，参与的科技志愿者原则上不少于10人",
        en: "Clear S&T profile; in principle at least 10 participating S&T volunteers",
      },
      test: { op: "at-least-or-reason", field: "participatingVolunteers", threshold: 10 },
    },
    {
      id: "P5",
      kind: "judged",
      source: "通知要点 §3 P5",
      text: { zh: "管理有序，并有一定创新", en: "Orderly management with some innovation" },
      points: [
        { zh: "志愿者培训", en: "Volunteer training" },
        { zh: "日常管理", en: "Daily management" },
        { zh: "服务记录与证明", en: "Recording and certification" },
        { zh: "激励与保障", en: "Incentives and safeguards" },
        { zh: "宣传推广", en: "Publicity" },
      ],
    },
    {
      id: "P6",
      kind: "judged",
      source: "通知要点 §3 P6",
      text: { zh: "方案、制度、运行、档案四项齐全", en: "Plan, rules, way of operating and files: all four present" },
      points: [
        { zh: "有完整的工作方案", en: "Complete working plan" },
        { zh: "有规范的管理制度", en: "Standard management rules" },
        { zh: "有科学的运行方式", en: "Scientific way of operating" },
        { zh: "有完备的工作档案", en: "Complete files" },
      ],
    },
    {
      id: "P7",
      kind: "judged",
      source: "通知要点 §3 P7",
      text: {
        zh: "团队形成志愿文化，线上线下结合、传统媒体与新媒体结合，扩大覆盖面",
        en: "The team shapes a volunteering culture, combines online and offline, traditional and new media, widens coverage",
      },
    },
    {
      id: "P8",
      kind: "judged",
      source: "通知要点 §3 P8",
      text: {
        zh: "有正面示范作用，符合国家和社会需要，引领公众；可复制、可评估、可在一定范围推广",
        en: "A positive example that fits the country and social needs and leads the public; replicable, assessable, fit to be spread within limits",
      },
    },
  ],
  rubric: projectRubric,
  tieKeys: tieKeysOf(projectRubric),
  publicOrder: "administrative",
};
