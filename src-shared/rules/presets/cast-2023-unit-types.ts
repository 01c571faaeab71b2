import type { z } from "zod";
import type { UnitType } from "#shared/rules/rule-file.ts";

const source = "通知要点 §4";

/** Who may recommend, and how many: notice facts §4. */
export const unitTypes: z.input<typeof UnitType>[] = [
  {
    id: "national_society",
    name: { zh: "全国学会、协会、研究会", en: "National society, association or research society" },
    aliases: [
      "全国学会",
      "全国学会·协会·研究会",
      "全国学会(协会、研究会)",
      "全国学会（协会、研究会）",
      "学会",
      "协会",
      "研究会",
    ],
    perCategory: 2,
    source,
  },
  {
    id: "provincial",
    name: {
      zh: "省（区、市）科协和新疆生产建设兵团科协",
      en: "Provincial association of S&T, Xinjiang Corps included",
    },
    aliases: [
      "省级科协",
      "省科协",
      "省(区、市)科协",
      "省（区、市）科协",
      "省(自治区、直辖市)科协",
      "省（自治区、直辖市）科协",
      "地方科协",
      "兵团科协",
      "新疆生产建设兵团科协",
    ],
    perCategory: 5,
    source,
  },
  {
    id: "central_soe",
    name: { zh: "中央企业科协", en: "Association of S&T of a central enterprise" },
    aliases: ["中央企业科协", "央企科协", "企业科协", "中央企业"],
    perCategory: 2,
    source,
  },
  {
    id: "affiliated",
    name: { zh: "中国科协直属单位", en: "Unit affiliated to CAST" },
    aliases: ["直属单位", "有关直属单位", "中国科协有关直属单位", "中国科协直属单位"],
    total: 5,
    source,
  },
  {
    id: "cast_publicity_students",
    name: { zh: "中国科协宣传文化部（大学生）", en: "CAST publicity and culture department (students)" },
    aliases: ["宣传文化部", "中国科协宣传文化部", "宣传文化部(大学生)", "宣传文化部（大学生）", "大学生科技志愿服务"],
    total: 20,
    only: { zh: "大学生科技志愿服务的推选对象", en: "university students' S&T volunteer service" },
    source,
  },
];
