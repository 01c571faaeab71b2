import { declare, plainFacts } from "#main/sample/faults/fact-faults.ts";
import { change, type Fault } from "#main/sample/faults/fault.ts";

const asMeant = (category: Fault["category"], id: string, what: string, plant: Fault["plant"]): Fault => ({
  id,
  ...(category === undefined ? {} : { category }),
  expects: [],
  source: "§3",
  note: `no fault: ${what} is read as it is meant`,
  plant,
});

/** Ways in which people write days, numbers and answers, and what cannot be made of them. */
export const habitFaults: readonly Fault[] = [
  {
    id: "bad-record",
    category: "organisation",
    expects: ["condition-answer-not-no"],
    source: "§3 O4",
    note: "「有」 under 有无不良记录",
    plant: declare({ ...plainFacts, badRecord: "有" }),
  },
  {
    id: "without-consent",
    category: "organisation",
    expects: ["condition-answer-not-yes"],
    source: "§3 O1",
    note: "founded without consent",
    plant: declare({ ...plainFacts, consent: "否" }),
  },
  {
    id: "member-of-nothing",
    category: "volunteer",
    expects: ["organisation-missing"],
    source: "§3 V2",
    note: "a member, but the organisation is 「/」",
    plant: declare({ organisation: "/" }),
  },
  {
    id: "about-the-limit",
    category: "organisation",
    expects: ["condition-approximate"],
    remark: "value-vague",
    source: "§3 O7",
    note: "「约50场」 may be less than 50",
    plant: declare({ ...plainFacts, activities: "约50场" }),
  },
  {
    id: "since-and-still",
    category: "project",
    expects: [],
    remark: "value-vague",
    source: "§3 P2",
    note: "「2018年3月至今」: read as the last day of the month, to be confirmed",
    plant: declare({ participatingVolunteers: 36, runningSince: "2018年3月至今" }),
  },
  {
    id: "answer-unreadable",
    expects: ["secrecy-not-declared"],
    remark: "value-unreadable",
    source: "§6",
    note: "「待保密办答复」 under 是否不涉密",
    plant: change(() => ({ notSecretCell: "待保密办答复" })),
  },
  {
    id: "declared-secret",
    expects: ["secrecy-declared"],
    source: "§6",
    note: "「涉密」 under 是否不涉密",
    plant: change(() => ({ notSecretCell: "涉密" })),
  },
  {
    id: "received-never",
    expects: ["receipt-missing"],
    source: "§6",
    note: "no day of receipt",
    plant: change(() => ({ receivedOn: "/" })),
  },
  {
    id: "secret-mark-in-summary",
    expects: ["secrecy-mark-in-text"],
    source: "§6",
    note: "「秘密★长期」 in the workbook's summary",
    plant: change(({ summary }) => ({ summary: `秘密★长期　${summary}` })),
  },
  asMeant(
    "project",
    "compact-day",
    "20190504 as a text",
    declare({ participatingVolunteers: 36, runningSince: "20190504" }),
  ),
  asMeant(
    "organisation",
    "day-of-the-week",
    "「2019年5月4日（星期六）」 with 「一百二十人」",
    declare({ ...plainFacts, foundedOn: "2019年5月4日（星期六）", registeredVolunteers: "一百二十人" }),
  ),
  asMeant(
    "community",
    "ten-thousands",
    "「0.4万人」 of 「3.2万」, 「1,024场」",
    declare({ activities: "1,024场", volunteers: "0.4万人", residents: "3.2万" }),
  ),
  asMeant(
    undefined,
    "last-day",
    "2023/11/20, the last day,",
    change(() => ({ receivedOn: "2023/11/20" })),
  ),
];
