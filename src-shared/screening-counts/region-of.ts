/** Full name of each province and municipality, and the short name that people also write. */
const provinces = [
  ...["北京市", "天津市", "上海市", "重庆市"].map((full) => [full, full.slice(0, 2)] as const),
  ...[
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
  ].map((short) => [`${short}省`, short] as const),
  ...["广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾"].map(
    (short) => [`${short}省`, short] as const,
  ),
  ["内蒙古自治区", "内蒙古"],
  ["广西壮族自治区", "广西"],
  ["西藏自治区", "西藏"],
  ["宁夏回族自治区", "宁夏"],
  ["新疆维吾尔自治区", "新疆"],
  ["香港特别行政区", "香港"],
  ["澳门特别行政区", "澳门"],
] as const;

const corps = "新疆生产建设兵团";

/** A name that says itself to be a province, whether it is in the list or not: what comes before its own ending. */
const saidProvince = /^\p{sc=Han}{2,8}?(?:省|自治区|特别行政区|生产建设兵团)/u;

/** What follows a short name when the text is an address and not the name of a street or school. */
const placeAfter = /^(?!大学|学院|路|街|大道)\p{sc=Han}{0,5}?(?:市|县|区|州|盟|旗|地区|省)/u;

/**
 * The province, autonomous region, municipality or corps in which a place lies, as far as its text says so.
 *
 * Errors: `undefined` where the text names none; a town alone is not looked up.
 */
export function regionOf(place: string): string | undefined {
  const text = place
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:中国|中华人民共和国)/, "");
  if (text.startsWith(corps) || text.startsWith("新疆兵团")) return corps;
  const full = provinces.find(([name]) => text.startsWith(name));
  if (full !== undefined) return full[0];
  const said = saidProvince.exec(text)?.[0];
  if (said !== undefined) return provinces.find(([, short]) => said.startsWith(short))?.[0] ?? said;
  return provinces.find(([, short]) => text.startsWith(short) && placeAfter.test(text.slice(short.length)))?.[0];
}
