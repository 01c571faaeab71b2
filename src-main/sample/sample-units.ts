import type { SampleCategory, SampleUnit } from "#main/sample/sample-nomination.ts";
import { provinces } from "#main/sample/places.ts";

const fields = [
  "乡土气象",
  "河湖生态",
  "田间植保",
  "社区营养",
  "山地果树",
  "居家康复",
  "应急避险",
  "科学影像",
  "校园天文",
  "林下经济",
  "水产养护",
  "畜牧兽医服务",
  "土壤改良",
  "智慧灌溉",
  "家庭用药",
  "口腔保健",
  "心理关怀",
  "护眼科普",
  "防灾减灾",
  "垃圾分类",
  "节水节能",
  "湿地观鸟",
  "机器人教育",
  "航空模型",
  "地质科普",
  "海洋科普",
  "桥梁科普",
  "食品安全",
  "计量科普",
  "老年数字生活",
] as const;
const forms = ["学会", "研究会", "协会", "教育研究会", "技术推广协会", "科普学会"] as const;
const houses = [
  "远岭",
  "北辰岭",
  "长川",
  "华岳",
  "东澜",
  "宏川",
  "恒岭",
  "天枢岭",
  "海岳",
  "瀚宇",
  "西麓",
  "南屏岭",
  "玉衡",
  "锦澜",
  "云梯",
  "沧原",
  "朔岭",
  "丰原",
  "青屏",
  "赤岭",
] as const;
const trades = [
  "能源",
  "电力建设",
  "装备制造",
  "轨道交通",
  "粮油",
  "航运",
  "新材料",
  "通信",
  "勘察设计",
  "水利建设",
  "医药",
  "仪器仪表",
] as const;
const centres = ["田野观测中心", "科普影像中心", "青年交流服务中心", "学术资料服务中心", "乡村科技传播中心"] as const;

/** Words of the notice for each type of unit. */
const typeWords: Readonly<Record<SampleUnit["type"], string>> = {
  national_society: "全国学会、协会、研究会",
  provincial: "省(区、市)科协",
  central_soe: "中央企业科协",
  affiliated: "中国科协直属单位",
  cast_publicity_students: "中国科协宣传文化部",
};

const unit = (type: SampleUnit["type"], name: string, number: number): SampleUnit => ({
  type,
  typeWords: typeWords[type],
  name,
  province: provinces[number % provinces.length] ?? provinces[0],
});

/** The one department that nominates students. */
const studentUnit: SampleUnit = unit("cast_publicity_students", "中国科协宣传文化部", 3);

/** Associations of provinces, invented as the provinces are. */
const provincialUnits: readonly SampleUnit[] = provinces.map((name, at) =>
  unit("provincial", `${name}科学技术协会`, at),
);

/** National societies, none of which exists. */
const nationalUnits: readonly SampleUnit[] = forms.flatMap((form, row) =>
  fields.map((field, at) => unit("national_society", `中国${field}${form}`, row * 11 + at)),
);

/** Associations of state enterprises, none of which exists. */
const enterpriseUnits: readonly SampleUnit[] = trades.flatMap((trade, row) =>
  houses.map((house, at) => unit("central_soe", `中国${house}${trade}集团有限公司科学技术协会`, row * 7 + at)),
);

/** Units that belong to the organiser, invented. */
const affiliatedUnits: readonly SampleUnit[] = centres.map((centre, at) =>
  unit("affiliated", `中国科协${centre}`, at + 5),
);

/** What the notice lets a unit nominate in one category; affiliated units share theirs over all categories. */
const perCategory = { provincial: 5, national_society: 2, central_soe: 2 } as const;

/** `count` places among units of every type, in one category, no unit over its quota. */
export function unitsFor(category: SampleCategory, count: number): SampleUnit[] {
  const students = category === "volunteer" ? Math.min(20, Math.max(1, Math.round(count * 0.08))) : 0;
  const affiliated = category === "volunteer" || count >= 5 ? Math.min(5, Math.max(1, Math.round(count * 0.05))) : 0;
  const rest = count - students - affiliated;
  const provincial = Math.min(provincialUnits.length * perCategory.provincial, Math.floor(rest * 0.6));
  const beyond = rest - provincial;
  const national = Math.min(nationalUnits.length * perCategory.national_society, Math.max(1, Math.floor(beyond * 0.6)));
  return [
    ...placesOf([studentUnit], 20, students),
    ...placesOf(affiliatedUnits, 1, affiliated),
    ...placesOf(provincialUnits, perCategory.provincial, provincial),
    ...placesOf(nationalUnits, perCategory.national_society, national),
    ...placesOf(enterpriseUnits, perCategory.central_soe, beyond - national),
  ];
}

function placesOf(units: readonly SampleUnit[], each: number, count: number): SampleUnit[] {
  return units.flatMap((unit) => Array.from({ length: each }, () => unit)).slice(0, count);
}
