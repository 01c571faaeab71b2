import type { FieldId } from "#shared/rules/condition.ts";
import { change, type Fault } from "#main/sample/faults/fault.ts";
import type { SheetCell } from "#main/sample/sample-nomination.ts";

/** A planter that changes what is declared. */
export const declare = (facts: Partial<Record<FieldId, SheetCell>>): Fault["plant"] =>
  change((nomination) => ({ facts: { ...nomination.facts, ...facts } }));

/** Declared without any doubt, so that a remark can only be of the fault. */
export const plainFacts = { foundedOn: "2019-09-01", registeredVolunteers: 120, activities: 88 } as const;

/** Faults in what a nomination declares. */
export const factFaults: readonly Fault[] = [
  {
    id: "volunteer-not-a-member",
    category: "volunteer",
    expects: ["condition-answer-not-yes"],
    source: "§3 V2",
    note: "belongs to no organisation",
    plant: declare({ member: "否" }),
  },
  {
    id: "organisation-founded-a-day-late",
    category: "organisation",
    expects: ["condition-years-too-few"],
    source: "§3 O2",
    note: "founded 2021-11-21",
    plant: declare({ foundedOn: "2021-11-21" }),
  },
  {
    id: "organisation-15-volunteers",
    category: "organisation",
    expects: ["condition-number-needs-reason"],
    source: "§3 O5, O6",
    note: "below 20, a recorded reason is needed",
    plant: declare({ registeredVolunteers: 15 }),
  },
  {
    id: "organisation-9-volunteers",
    category: "organisation",
    expects: ["condition-number-too-low"],
    source: "§3 O6",
    note: "below the floor of 10",
    plant: declare({ registeredVolunteers: "9人" }),
  },
  {
    id: "organisation-49-activities",
    category: "organisation",
    expects: ["condition-number-too-low"],
    source: "§3 O7",
    note: "below 50",
    plant: declare({ activities: "49场" }),
  },
  {
    id: "project-9-volunteers",
    category: "project",
    expects: ["condition-number-needs-reason"],
    source: "§3 P4",
    note: "below 10, a recorded reason is needed",
    plant: declare({ participatingVolunteers: 9 }),
  },
  {
    id: "community-2-kinds",
    category: "community",
    expects: ["condition-kinds-too-few"],
    source: "§3 C1",
    note: "two kinds, one of them written twice",
    plant: declare({ activityKinds: "培训讲座、健康咨询、培训讲座" }),
  },
  {
    id: "community-19-activities",
    category: "community",
    expects: ["condition-number-too-low"],
    source: "§3 C2",
    note: "below 20",
    plant: declare({ activities: 19 }),
  },
  {
    id: "community-333-of-3331",
    category: "community",
    expects: ["condition-share-too-low"],
    source: "§3 C3",
    note: "9.997 %, which a rounded percentage would let through",
    plant: declare({ volunteers: 333, residents: 3331 }),
  },
  {
    id: "community-no-residents",
    category: "community",
    expects: ["condition-invalid"],
    source: "§3 C3",
    note: "0 residents",
    plant: declare({ residents: 0 }),
  },
  {
    id: "unreadable-number",
    category: "organisation",
    expects: ["condition-invalid"],
    source: "§3 O7",
    note: "「若干」 where a number is asked for",
    plant: declare({ activities: "若干" }),
  },
  {
    id: "required-fact-empty",
    category: "project",
    expects: ["condition-missing"],
    source: "§3 P2",
    note: "「/」 where a day is asked for",
    plant: declare({ runningSince: "/" }),
  },
  {
    id: "vague-number",
    category: "organisation",
    expects: [],
    remark: "value-vague",
    source: "§3 O7",
    note: "「约１，２００场」: read as 1,200, to be confirmed",
    plant: declare({ ...plainFacts, activities: "约１，２００场" }),
  },
  {
    id: "month-without-day",
    category: "project",
    expects: [],
    remark: "value-vague",
    source: "§3 P2",
    note: "「二〇一九年五月」: read as the last day of the month, to be confirmed",
    plant: declare({ participatingVolunteers: 36, runningSince: "二〇一九年五月" }),
  },
  {
    id: "day-as-a-number",
    category: "project",
    expects: [],
    remark: "value-vague",
    source: "§3 P2",
    note: "43589, a day of Excel that lost its format: read as 2019-05-04, to be confirmed",
    plant: declare({ participatingVolunteers: 36, runningSince: 43_589 }),
  },
  {
    id: "plain-habits",
    category: "organisation",
    expects: [],
    source: "§3",
    note: "no fault: 「二○一九年九月一日」, 「１，２００ 人」 and 「1.2千场」 are read as they are meant",
    plant: declare({
      ...plainFacts,
      foundedOn: "二○一九年九月一日",
      registeredVolunteers: "１，２００ 人",
      activities: "1.2千场",
    }),
  },
];
