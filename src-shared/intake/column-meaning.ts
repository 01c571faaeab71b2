import type { FieldId } from "#shared/rules/condition.ts";
import { plainText } from "#shared/intake/plain-text.ts";

/** What a column of the summary workbook is about. */
export type NominationColumn =
  | FieldId
  | "number"
  | "category"
  | "name"
  | "unit"
  | "unitType"
  | "place"
  | "firstNominator"
  | "receivedOn"
  | "notSecret"
  | "secret"
  | "noBadRecord"
  | "summary";

/** What a column of the roster is about. */
export type RosterColumn = "number" | "name" | "unit" | "title" | "field" | "categories";

/** What a column of the list of former winners is about. */
export type FormerWinnerColumn = "year" | "category" | "name";

/** Heads by what they mean; the first that fits decides. `parent` heads stand before their child: 「推荐单位」+「名称」. */
export type Meanings<Column extends string> = readonly (readonly [Column, RegExp])[];

/** Heads of the summary workbook. */
export const nominationMeanings: Meanings<NominationColumn> = [
  ["number", /^(?:序号|编号|推荐序号|no\.?)$/],
  ["firstNominator", /初次推荐|首次推荐|最初推荐|首推|基层推荐|逐级推荐|原推荐|初荐/],
  ["unitType", /^(?:推荐)?(?:单位|部门|渠道).*(?:类型|类别|性质)$/],
  ["unit", /^(?:推荐|报送|申报)(?:单位|部门)(?:名称|全称)?$/],
  ["unit", /^(?:推荐|报送)(?:单位|部门).*(?:名称|全称)$/],
  ["category", /^(?:推荐|申报|推选|参评|典型)?(?:类别|类型|典型类别|奖项类别)$/],
  ["notSecret", /(?:不|无|非)涉密/],
  ["secret", /涉密/],
  ["noBadRecord", /^(?:承诺)?无(?:任何)?不良/],
  ["badRecord", /不良|失信|违法违纪/],
  ["consent", /同意/],
  ["receivedOn", /(?:收到|接收|收件|送达|报送|提交|收表|材料接收)(?:材料)?(?:日期|时间)/],
  ["activeVolunteers", /^(?!是否).*(?:活跃.*志愿者|志愿者.*活跃)/],
  ["registeredVolunteers", /^(?!是否).*(?:注册.*志愿者|志愿者.*注册)/],
  ["participatingVolunteers", /参与.*志愿者|志愿者.*参与|项目.*志愿者.*数/],
  ["activityKinds", /活动.*(?:种类|类型|类别|形式)|种类/],
  ["activities", /场次|场数|活动.*(?:次数|数量|总数|数)$/],
  ["foundedOn", /(?:成立|组建|创建|建立).*(?:时间|日期|年月)/],
  ["runningSince", /(?:开始|启动|实施|起始|开展|持续|运行).*(?:时间|日期|年月)|起始于/],
  ["residents", /常住|人口|居民.*数/],
  ["member", /(?:是否).*(?:组织|成员|加入|隶属|注册)|组织成员/],
  ["organisation", /(?:所属|所在|加入|隶属).*(?:组织|团队|队伍)|^(?:科技)?志愿服务组织$/],
  ["volunteers", /志愿者.*(?:人数|数量|总数|数)$|^(?:科技)?志愿者$/],
  ["summary", /事迹|简介|概述|摘要|推荐理由|简要/],
  [
    "name",
    /^(?:.*(?:候选|推荐对象|典型|对象|被推荐|志愿者|组织|项目|社区|服务点|基本情况|基本信息).*)?(?:姓名|名称)(?:\/(?:姓名|名称))?$/,
  ],
  ["name", /^(?:候选人|候选对象|推荐对象|典型|被推荐人)$/],
  ["place", /(?:所在|所属|工作|依托|实施|任职).*(?:单位|地区|地|区域|社区)|^(?:单位|地区|地址|属地|地点|单位及职务)$/],
];

/** Heads of the roster. */
export const rosterMeanings: Meanings<RosterColumn> = [
  ["number", /^(?:序号|编号|专家编号|专家序号|代号|no\.?|id)$/],
  ["categories", /类别|评审组|组别|分组|负责|评审类/],
  ["field", /领域|专业|方向|专长|学科/],
  ["title", /职称|职务|头衔/],
  ["unit", /单位|机构|院校/],
  ["name", /姓名|^专家$|^名字$|^name$/],
];

/** Heads of the list of former winners. */
export const formerWinnerMeanings: Meanings<FormerWinnerColumn> = [
  ["year", /年度|年份|^年$|届/],
  ["category", /类别|称号|类型|奖项/],
  ["name", /姓名|名称|入选|典型|对象/],
];

/** A head in the form in which it is compared: no spaces, no bracketed explanation, no star. */
export const plainHead = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replaceAll(/[(\[【〔].*?[)\]】〕]/g, "")
    .replaceAll(/[*★：:]/g, "");

/** What a column with these heads (outermost first) is about; `undefined` for columns that nothing is read from. */
export function columnMeaning<Column extends string>(
  heads: readonly string[],
  meanings: Meanings<Column>,
): Column | undefined {
  const plain = heads.map(plainHead).filter((head, place, all) => head !== "" && head !== all[place - 1]);
  const whole = plain.join("");
  const leaf = plain.at(-1) ?? "";
  const find = (text: string): Column | undefined => meanings.find(([, pattern]) => pattern.test(text))?.[0];
  return find(whole) ?? find(leaf);
}
