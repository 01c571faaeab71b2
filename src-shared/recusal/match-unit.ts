import { expandUnit } from "#shared/recusal/unit-abbreviations.ts";

/** `same`: two spellings of one unit. `part`: one belongs to the other. */
export type UnitMatch = "same" | "part";

const companyWords = /(?:股份有限公司|有限责任公司|有限公司|集团|股份|公司)/g;
const regionWords = /(?:壮族|回族|维吾尔)?自治区|特别行政区|省|(?<![城都超股菜夜门])市/g;
const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/;
/** What an institution's name ends with; a name that ends otherwise (武汉) has no parts. */
const institution =
  /(?:大学|学院|学校|中学|小学|科学院|研究院|工程院|院|所|医院|协会|学会|联合会|委员会|中心|局|厅|委|部|馆|站|社|厂|集团|公司)$/;
/** After 南京大学: 生 and 城 make another word of it. */
const otherWord = /^[生城路街]/;

/** The name without what one writes and another leaves out: width, spaces, brackets, places' and companies' endings. */
function coreOf(name: string): string {
  const plain = name.normalize("NFKC").replace(/[\s()[\]{}<>《》〈〉「」【】“”"'·•.,-]/g, "");
  return expandUnit(plain).replace(regionWords, "").replace(companyWords, "");
}

/** The name without the province that stands before a city or county of its own; the name itself otherwise. */
const withoutProvince = (name: string, core: string): string =>
  /[市县区州盟旗]/.test(name.slice(2)) ? core.replace(provinces, "") : core;

const isInstitution = (name: string, core: string): boolean => institution.test(core) || /公司|集团/.test(name);

function isPart(wholeName: string, whole: string, part: string): boolean {
  if (whole.length < 4 || !part.startsWith(whole) || !isInstitution(wholeName, whole)) return false;
  return !otherWord.test(part.slice(whole.length));
}

/**
 * Whether two names of units may mean one unit, or a unit and a part of it; `undefined` when they do not seem to.
 *
 * It compares spellings and knows no unit: it hints where a person should look, and decides nothing. The same both ways
 * round.
 */
export function matchUnit(one: string, other: string): UnitMatch | undefined {
  const a = coreOf(one);
  const b = coreOf(other);
  if (a.length < 3 || b.length < 3) return undefined;
  if (a === b) return "same";
  const [aLocal, bLocal] = [withoutProvince(one, a), withoutProvince(other, b)];
  if (aLocal.length > 3 && (aLocal === b || a === bLocal)) return "same";
  return isPart(one, a, b) || isPart(other, b, a) ? "part" : undefined;
}
