import type { Seeded } from "#shared/seeded.ts";

/** Provinces that do not exist, named as provinces are. */
export const provinces = [
  "云岭省",
  "江川省",
  "岭北省",
  "临海省",
  "青原省",
  "泽南省",
  "望川省",
  "南屏省",
  "雁北省",
  "秀川省",
  "龙渊省",
  "玉屏省",
  "天穆省",
  "苍岭省",
  "沧溪省",
  "桂原省",
  "淮岭省",
  "汉原省",
  "洛岭省",
  "湘原省",
  "赣岭省",
  "闽原省",
  "蜀岭省",
  "黔原省",
  "滇岭省",
  "陇原省",
  "瀚北自治区",
  "朔原自治区",
  "辽屏省",
  "澜川省",
  "海津市",
  "北麓生产建设兵团",
] as const;

const cityFirst = Array.from("临北青安石清东西永新长南");
const citySecond = Array.from("岚濠麓澍畴垣堰渚榭屿");
const streetFirst = [
  "佳和里",
  "望湖",
  "槐荫路",
  "春晖",
  "学府",
  "红枫",
  "柳堤",
  "石桥",
  "东方红",
  "银杏",
  "翠竹",
  "清水塘",
  "向阳",
  "古井",
  "双塔",
];
const villageFirst = Array.from("稻荷杏桃梨枣榆槐松竹兰菊蒲葛芦");
const villageSecond = Array.from("湾沟坪坝岭塘洼堡营寨垭坡川畈冲");
const communityFirst = [
  "幸福",
  "和谐",
  "团结",
  "明珠",
  "阳光",
  "锦绣",
  "滨河",
  "花溪",
  "文昌",
  "康宁",
  "书香",
  "同心",
  "嘉园",
  "清风",
  "朝晖",
  "凤鸣",
  "百合",
  "金穗",
];
const communitySecond = ["里", "苑", "家园", "花园", "新城", "港湾", "东", "西", "一区", "二区"];

/** A county or district of `province`, e.g. 「临溪县」. */
export function county(seeded: Seeded): string {
  return seeded.pick(cityFirst) + seeded.pick(citySecond) + seeded.pick(["县", "县", "市", "区"]);
}

/** A city, e.g. 「安堰市」. */
export const city = (seeded: Seeded): string => `${seeded.pick(cityFirst)}${seeded.pick(citySecond)}市`;

/** A city with its district, e.g. 「安堰市清岚区」. */
const cityAndDistrict = (seeded: Seeded): string =>
  `${city(seeded)}${seeded.pick(cityFirst)}${seeded.pick(citySecond)}区`;

/** The full name of a community or village with all that it belongs to. Nothing is cut, so it is long. */
export function communityName(province: string, seeded: Seeded): string {
  if (seeded.next() < 0.6) {
    const street = seeded.pick(streetFirst);
    return `${province}${cityAndDistrict(seeded)}${street}街道${seeded.pick(communityFirst)}${seeded.pick(communitySecond)}社区`;
  }
  const village = seeded.pick(villageFirst) + seeded.pick(villageSecond);
  const town = seeded.pick(villageFirst) + seeded.pick(villageSecond);
  return `${province}${county(seeded)}${town}镇${village}村`;
}

/** A community of the years before; none of its parts is used for candidates. */
export function formerCommunityName(seeded: Seeded): string {
  const county = seeded.pick(Array.from("昌隆盛鼎")) + seeded.pick(Array.from("丰泰裕兴"));
  return `${seeded.pick(["旧岳省", "故泽省", "古越省"])}${county}州${seeded.pick(Array.from("甲乙丙丁戊"))}字乡${seeded.pick(Array.from("顾卢钱阮"))}家${seeded.pick(Array.from("宅庄圩墩"))}`;
}
