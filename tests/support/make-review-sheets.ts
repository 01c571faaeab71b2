import type { ReviewSheets, SheetCandidate, SheetCategory } from "#main/paper/review/sheet-data.ts";

const criteria = [
  { name: "政治素质与奉献精神", maxTenths: 200 },
  { name: "服务专业性与持续性", maxTenths: 250 },
  { name: "成效与群众认可", maxTenths: 350 },
  { name: "先进性、代表性、影响力", maxTenths: 200 },
];

/** A candidate with full marks; a change replaces what it names. */
export const makeSheetCandidate = (number: number, change: Partial<SheetCandidate> = {}): SheetCandidate => ({
  number,
  name: `候选${number}号`,
  unitName: "某省科协",
  place: "某县",
  standing: { state: "judging" },
  tenths: [200, 250, 350, 200],
  totalTenths: 1000,
  rank: 1,
  comment: "",
  criterionComments: [],
  ...change,
});

/** A category of the notice with four criteria. */
const makeSheetCategory = (candidates: readonly SheetCandidate[]): SheetCategory => ({
  title: "最美科技志愿者",
  criteria,
  totalTenths: 1000,
  candidates,
});

/** Hash of the signed content, and the code that follows from it. */
export const contentSha256 = `7c1e93af02bb45d0${"1".repeat(48)}`;
export const contentCode = "7C1E-93AF-02BB-45D0";

/** The sheets of one expert, sealed for the second time. */
export const makeReviewSheets = (
  candidates: readonly SheetCandidate[],
  change: Partial<ReviewSheets> = {},
): ReviewSheets => ({
  title: "2023年度科技志愿服务先进典型宣传推选",
  round: "cast-2023-a1b2c3",
  practice: false,
  expert: { id: "E07", name: "张教授", keyFingerprint: "0F3A 91C2 77D0 5B1E" },
  bundle: "cast-2023-a1b2c3-v2",
  version: 2,
  ruleHash: `a3f20b11c4d5e6f7${"2".repeat(48)}`,
  pledgedAt: "2023-12-18 09:02:00",
  seal: { revision: 2, sealedAt: "2023-12-18 16:02:07", contentSha256, reopenReason: "改正一处分数" },
  categories: [makeSheetCategory(candidates)],
  parts: ["pledge", "summary", "scores", "blank"],
  ...change,
});
