import { criterionWithLevels, rubricOf } from "#shared/rules/presets/rubric-parts.ts";

/** Score form of category 1, from V1–V4. */
export const volunteerRubric = rubricOf([
  criterionWithLevels(
    {
      id: "devotion",
      name: { zh: "政治素质与奉献精神", en: "Conviction and devotion" },
      guide: {
        zh: "看政治立场、责任心和科学家精神、志愿精神是否落在具体的人和事上。",
        en: "Look for conviction, sense of duty and the spirit of volunteering in concrete people and deeds.",
      },
      points: 20,
      sources: ["V1"],
    },
    [
      {
        zh: "多年如一日，遇到困难仍坚持；事例具体，能看到本人的付出。",
        en: "Kept going for years, in hard times too; concrete cases show what this person gave.",
      },
      { zh: "责任心强，有两三件清楚的事例。", en: "A strong sense of duty, shown in two or three clear cases." },
      { zh: "态度端正，但多为概括性的说法，事例少。", en: "Right attitude, but mostly general phrases and few cases." },
      {
        zh: "看不出本人的付出，或与科技志愿精神关系不大。",
        en: "No personal effort is visible, or little to do with S&T volunteering.",
      },
    ],
  ),
  criterionWithLevels(
    {
      id: "service",
      name: { zh: "服务专业性与持续性", en: "Skill and continuity of service" },
      guide: {
        zh: "看所属组织和主要服务方向是否清楚，是否用科技专长服务，是否长期、经常。",
        en: "Look at the organisation, the clear field of service, the use of professional skill, and how long and how often.",
      },
      points: 25,
      sources: ["V2", "V3"],
    },
    [
      {
        zh: "方向明确，用专业所长解决实际问题；长期、经常，有记录可查。",
        en: "A clear field, real problems solved by professional skill; long, frequent, on record.",
      },
      {
        zh: "方向较明确，能用到专业知识；持续多年，偶有间断。",
        en: "A fairly clear field with professional knowledge; several years with some gaps.",
      },
      {
        zh: "方向较散，专业性一般；活动有但不经常。",
        en: "A scattered field of ordinary skill; activities exist but are not regular.",
      },
      { zh: "方向不清，或只是一两次活动。", en: "No clear field, or only one or two activities." },
    ],
  ),
  criterionWithLevels(
    {
      id: "effect",
      name: { zh: "成效与群众认可", en: "Effect and people's recognition" },
      guide: {
        zh: "看受益的人和地方得到了什么变化，群众怎么说；数字要有出处，基层一线优先。",
        en: "Look at what changed for the people served and what they say; figures need a source; the grass-roots first line comes first.",
      },
      points: 35,
      sources: ["V3"],
    },
    [
      {
        zh: "变化大而清楚，受益面广或影响深，有群众、基层单位的具体评价佐证。",
        en: "A large and clear change, wide or deep, confirmed by concrete words of the people or grass-roots bodies.",
      },
      {
        zh: "成效较明显，有数据或评价支持，范围或深度有限。",
        en: "A visible effect with figures or testimonies, limited in reach or depth.",
      },
      {
        zh: "做了不少工作，但主要是数量，变化说得不清。",
        en: "Much was done, but mainly counts; what changed stays unclear.",
      },
      { zh: "成效缺少依据，或与申报内容不符。", en: "The effect has no evidence or does not match what was declared." },
    ],
  ),
  criterionWithLevels(
    {
      id: "example",
      name: { zh: "先进性、代表性、影响力", en: "Example and influence" },
      guide: {
        zh: "看事迹是否感人、真实、适合宣传，能否代表一类志愿者并带动他人。",
        en: "Look whether the deeds move, are true, fit for publication, stand for a kind of volunteer and bring others along.",
      },
      points: 20,
      sources: ["V4"],
    },
    [
      {
        zh: "事迹感人、细节真实，很有代表性，已带动一批人参与。",
        en: "Moving and true in detail, highly representative; has brought many others along.",
      },
      {
        zh: "事迹清楚，有代表性，在本地或本行业有影响。",
        en: "Clear and representative, known locally or in the profession.",
      },
      { zh: "事迹平实，与多数志愿者相近，影响有限。", en: "Plain, like that of most volunteers; limited influence." },
      { zh: "不适合作为典型宣传。", en: "Not fit to be shown as a model." },
    ],
  ),
]);
