import type { Declared, DeclaredValue } from "#shared/domain/candidate.ts";
import type { NominationColumn } from "#shared/intake/column-meaning.ts";
import { readDay } from "#shared/intake/read-day.ts";
import { readKinds } from "#shared/intake/read-kinds.ts";
import { readNumber } from "#shared/intake/read-number.ts";
import { opposite, readYesNo } from "#shared/intake/read-yes-no.ts";
import { isEmptyMark } from "#shared/intake/plain-text.ts";
import { missing, readAs, type Reading } from "#shared/intake/reading.ts";
import type { FieldId } from "#shared/rules/condition.ts";

type Value = Exclude<DeclaredValue["value"], null>;

const readText = (raw: string): Reading<string> => (isEmptyMark(raw) ? missing : readAs(raw.trim()));

const readers: Readonly<Record<FieldId, (raw: string) => Reading<Value | readonly string[]>>> = {
  member: readYesNo,
  organisation: readText,
  consent: readYesNo,
  foundedOn: readDay,
  badRecord: readYesNo,
  registeredVolunteers: readNumber,
  activeVolunteers: readNumber,
  activities: readNumber,
  runningSince: readDay,
  participatingVolunteers: readNumber,
  activityKinds: readKinds,
  volunteers: readNumber,
  residents: readNumber,
};

/** Chinese heads of the declared facts, as a summary workbook names them. */
export const fieldHeads: Readonly<Record<FieldId, string>> = {
  member: "是否志愿服务组织成员",
  organisation: "所属志愿服务组织",
  consent: "是否经同意成立",
  foundedOn: "成立时间",
  badRecord: "有无不良记录",
  registeredVolunteers: "注册科技志愿者人数",
  activeVolunteers: "活跃科技志愿者人数",
  activities: "活动场次",
  runningSince: "开始实施时间",
  participatingVolunteers: "参与科技志愿者人数",
  activityKinds: "活动种类",
  volunteers: "科技志愿者人数",
  residents: "常住人口",
};

/** What a text says of a field, as a cell of the workbook would be read. */
export const readField = (field: FieldId, raw: string): Pick<DeclaredValue, "value" | "approximate"> =>
  declaredOf(readers[field](raw));

const fieldIds = Object.keys(readers) as readonly FieldId[];

/**
 * Reads all declared facts of a row. `cell` gives the text and the place of a column, or nothing when there is none.
 *
 * Shape: a cell that cannot be read keeps its text, with the value null.
 */
export function readFacts(
  cell: (column: NominationColumn) => { readonly raw: string; readonly at: string } | undefined,
): Declared {
  const declared: Declared = {};
  for (const field of fieldIds) {
    const found = cell(field);
    if (found !== undefined) declared[field] = { ...found, ...declaredOf(readers[field](found.raw)) };
  }
  const promised = cell("noBadRecord");
  if (promised !== undefined && declared.badRecord === undefined)
    // Under a head such as 「无不良记录」 a yes says that there is none.
    declared.badRecord = { ...promised, ...declaredOf(opposite(readYesNo(promised.raw))) };
  return declared;
}

function declaredOf(reading: Reading<Value | readonly string[]>): Pick<DeclaredValue, "value" | "approximate"> {
  if (reading.state !== "read") return { value: null, approximate: false };
  const { value, approximate } = reading;
  return { value: typeof value === "object" ? [...value] : value, approximate };
}
