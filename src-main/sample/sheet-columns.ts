import type { SampleCategory, SampleNomination, SheetCell } from "#main/sample/sample-nomination.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** A column: its group in the upper head row (empty: one head over both rows), its head, and what stands in it. */
export interface SheetColumn {
  readonly group: string;
  readonly head: string;
  readonly widthChars: number;
  cell(nomination: SampleNomination): SheetCell;
}

const column = (
  group: string,
  head: string,
  widthChars: number,
  cell: (nomination: SampleNomination) => SheetCell,
): SheetColumn => ({ group, head, widthChars, cell });

const fact = (head: string, field: FieldId): SheetColumn =>
  column("申报条件", head, 16, ({ facts }) => facts[field] ?? "/");

const names: Readonly<Record<SampleCategory, readonly [string, string]>> = {
  volunteer: ["姓名", "所在单位"],
  organisation: ["组织名称", "所在地"],
  project: ["项目名称", "实施地"],
  community: ["社区（村）名称", "所在地"],
};

const factColumns: Readonly<Record<SampleCategory, readonly SheetColumn[]>> = {
  volunteer: [fact("是否加入科技志愿服务组织", "member"), fact("所属科技志愿服务组织", "organisation")],
  organisation: [
    fact("是否经主管单位同意成立", "consent"),
    fact("成立时间", "foundedOn"),
    fact("有无不良记录", "badRecord"),
    fact("注册科技志愿者人数", "registeredVolunteers"),
    fact("开展活动场次", "activities"),
  ],
  project: [fact("项目开始时间", "runningSince"), fact("参与科技志愿者人数", "participatingVolunteers")],
  community: [
    fact("活动类型", "activityKinds"),
    fact("开展活动场次", "activities"),
    fact("科技志愿者人数", "volunteers"),
    fact("常住人口", "residents"),
  ],
};

/** The columns of a category's sheet, from left to right. */
export function sheetColumns(category: SampleCategory): readonly SheetColumn[] {
  const [nameHead, placeHead] = names[category];
  return [
    column("", "序号", 6, ({ number }) => number),
    column("基本情况", nameHead, category === "volunteer" ? 14 : 40, ({ nameCell }) => nameCell),
    column("基本情况", placeHead, 32, ({ place }) => place),
    column("推荐情况", "推荐单位", 30, ({ unit }) => unit.name),
    column("推荐情况", "单位类型", 22, ({ unitTypeCell }) => unitTypeCell),
    column("推荐情况", "首次推荐（申报）单位", 24, ({ firstNominator }) => firstNominator),
    column("推荐情况", "收件日期", 14, ({ receivedOn }) => receivedOn),
    ...factColumns[category],
    column("", "主要事迹", 60, ({ summary }) => summary),
    column("", "是否不涉密", 12, ({ notSecretCell }) => notSecretCell),
  ];
}

/** A cell as a person reads it. */
export const cellText = (cell: SheetCell): string => (typeof cell === "object" ? cell.day : String(cell));
