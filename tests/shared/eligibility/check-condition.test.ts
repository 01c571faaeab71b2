import { describe, expect, it } from "vitest";
import type { DeclaredValue } from "#shared/domain/candidate.ts";
import { answerCondition, checkCondition, countKinds, type Verdict } from "#shared/eligibility/check-condition.ts";
import type { Condition, ConditionTest, FieldId } from "#shared/rules/condition.ts";
import { cell, declare } from "#tests/support/make-nomination.ts";

const text = { zh: "条件", en: "condition" };
const condition = (test: ConditionTest | undefined): Condition => ({
  id: "X1",
  kind: "hard",
  text,
  source: "§",
  points: [],
  ...(test === undefined ? {} : { test }),
});
const context = { referenceDay: "2023-11-20", reasonRecorded: false };
type Cells = Partial<Record<FieldId, DeclaredValue | DeclaredValue["value"]>>;
const verdict = (test: ConditionTest, cells: Cells, given = context): Verdict =>
  checkCondition(condition(test), declare(cells), given);
const verify = (test: ConditionTest, cells: Cells): boolean =>
  answerCondition(condition(test), declare(cells), context).verify;
const about = (value: number, raw: string): DeclaredValue => cell(value, raw, true);

describe("a condition without a test", () => {
  it("is left to people", () => {
    expect(checkCondition(condition(undefined), {}, context)).toBe("judged");
  });
});

describe("a yes or no", () => {
  const member = { op: "is-yes", field: "member" } as const;
  const badRecord = { op: "is-no", field: "badRecord" } as const;
  it("passes by the wanted answer only", () => {
    expect(verdict(member, { member: true })).toBe("pass");
    expect(verdict(member, { member: false })).toBe("fail");
    expect(verdict(badRecord, { badRecord: false })).toBe("pass");
    expect(verdict(badRecord, { badRecord: true })).toBe("fail");
  });
  it("is missing when nothing was written and invalid when something else was", () => {
    expect(verdict(member, {})).toBe("missing");
    expect(verdict(member, { member: cell(null, " / ") })).toBe("missing");
    expect(verdict(member, { member: cell(null, "说不清") })).toBe("invalid");
    expect(verdict(member, { member: 1 })).toBe("invalid");
  });
});

describe("a least number", () => {
  const activities = { op: "at-least", field: "activities", threshold: 50 } as const;
  it("includes the number itself", () => {
    expect(verdict(activities, { activities: 50 })).toBe("pass");
    expect(verdict(activities, { activities: 49 })).toBe("fail");
    expect(verdict(activities, { activities: 0 })).toBe("fail");
  });
  it("is invalid below 0 or when it is no number, and missing when it is not there", () => {
    expect(verdict(activities, { activities: -1 })).toBe("invalid");
    expect(verdict(activities, { activities: "五十" })).toBe("invalid");
    expect(verdict(activities, { activities: cell(null, "若干") })).toBe("invalid");
    expect(verdict(activities, { activities: cell(null, "") })).toBe("missing");
  });
  it("takes an approximate number as a floor and asks for a look only where it may fall short", () => {
    expect(verdict(activities, { activities: about(220, "220多个") })).toBe("pass");
    expect(verify(activities, { activities: about(220, "220多个") })).toBe(false);
    expect(verify(activities, { activities: about(50, "50余场") })).toBe(false);
    expect(verdict(activities, { activities: about(50, "约50场") })).toBe("pass");
    expect(verify(activities, { activities: about(50, "约50场") })).toBe(true);
    expect(verify(activities, { activities: about(50, "近50场") })).toBe(true);
    expect(verify(activities, { activities: about(60, "约60场") })).toBe(false);
    expect(verdict(activities, { activities: about(40, "40余场") })).toBe("fail");
    expect(verify(activities, { activities: about(40, "约40场") })).toBe(false);
    expect(verify(activities, { activities: 50 })).toBe(false);
  });
});

describe("a number with exceptions", () => {
  const withFloor = { op: "at-least-or-reason", field: "registeredVolunteers", threshold: 20, floor: 10 } as const;
  const reason = { ...context, reasonRecorded: true };
  it("asks for a reason below the threshold, and nothing helps below the floor", () => {
    expect(verdict(withFloor, { registeredVolunteers: 20 })).toBe("pass");
    expect(verdict(withFloor, { registeredVolunteers: 19 })).toBe("needs-exception");
    expect(verdict(withFloor, { registeredVolunteers: 10 }, reason)).toBe("pass");
    expect(verdict(withFloor, { registeredVolunteers: 9 }, reason)).toBe("fail");
    expect(verdict(withFloor, {})).toBe("missing");
  });
  it("has no floor where none is given", () => {
    const without = { op: "at-least-or-reason", field: "registeredVolunteers", threshold: 20 } as const;
    expect(verdict(without, { registeredVolunteers: 0 })).toBe("needs-exception");
    expect(verdict(without, { registeredVolunteers: 0 }, reason)).toBe("pass");
  });
  it("asks for a look when an approximate number is at the threshold or at the floor", () => {
    expect(verify(withFloor, { registeredVolunteers: about(20, "约20人") })).toBe(true);
    expect(verify(withFloor, { registeredVolunteers: about(10, "10人左右") })).toBe(true);
    expect(verify(withFloor, { registeredVolunteers: about(20, "20多人") })).toBe(false);
  });
});

describe("whole years", () => {
  const founded = { op: "years-since", field: "foundedOn", years: 2 } as const;
  it.each([
    ["2021-11-20", "pass"],
    ["2021-11-21", "fail"],
    ["2008-05-04", "pass"],
    ["2024-01-01", "fail"],
    ["2021-02-30", "invalid"],
    ["去年", "invalid"],
  ] as const)("since %s: %s", (day, expected) => {
    expect(verdict(founded, { foundedOn: day })).toBe(expected);
  });
  it("end on the last day of February where the 29th does not exist", () => {
    const on = (referenceDay: string): Verdict =>
      verdict(founded, { foundedOn: "2020-02-29" }, { ...context, referenceDay });
    expect(on("2022-02-27")).toBe("fail");
    expect(on("2022-02-28")).toBe("pass");
    expect(
      verdict({ ...founded, years: 4 }, { foundedOn: "2020-02-29" }, { ...context, referenceDay: "2024-02-28" }),
    ).toBe("fail");
    expect(
      verdict({ ...founded, years: 4 }, { foundedOn: "2020-02-29" }, { ...context, referenceDay: "2024-02-29" }),
    ).toBe("pass");
  });
  it("are missing without a day", () => {
    expect(verdict(founded, {})).toBe("missing");
  });
});

describe("kinds of activity", () => {
  const kinds = { op: "at-least-kinds", field: "activityKinds", threshold: 3 } as const;
  it("count when they are different", () => {
    expect(verdict(kinds, { activityKinds: ["培训讲座", "健康咨询", "技术指导"] })).toBe("pass");
    expect(verdict(kinds, { activityKinds: ["培训讲座", "健康咨询", " 健康 咨询", ""] })).toBe("fail");
    expect(countKinds(["培训讲座", "健康咨询", " 健康 咨询", ""])).toBe(2);
  });
  it("may be given as a number", () => {
    expect(verdict(kinds, { activityKinds: 3 })).toBe("pass");
    expect(verdict(kinds, { activityKinds: 2 })).toBe("fail");
    expect(verify(kinds, { activityKinds: about(3, "近3种") })).toBe(true);
  });
  it("are missing or invalid otherwise", () => {
    expect(verdict(kinds, {})).toBe("missing");
    expect(verdict(kinds, { activityKinds: "很多" })).toBe("invalid");
  });
});

describe("a share", () => {
  const share = { op: "share", numerator: "volunteers", denominator: "residents", times: 10 } as const;
  it("is compared in whole numbers", () => {
    expect(verdict(share, { volunteers: 300, residents: 3000 })).toBe("pass");
    expect(verdict(share, { volunteers: 333, residents: 3331 })).toBe("fail");
  });
  it("of nobody is invalid", () => {
    expect(verdict(share, { volunteers: 10, residents: 0 })).toBe("invalid");
    expect(verdict(share, { volunteers: "不少", residents: 3000 })).toBe("invalid");
    expect(verdict(share, { volunteers: 10, residents: "不少" })).toBe("invalid");
  });
  it("is missing when either number is", () => {
    expect(verdict(share, { volunteers: 300 })).toBe("missing");
    expect(verdict(share, { residents: 3000 })).toBe("missing");
  });
  it("needs a look when there may be more residents or fewer volunteers than written", () => {
    expect(verify(share, { volunteers: 300, residents: about(3000, "3000多人") })).toBe(true);
    expect(verify(share, { volunteers: about(300, "约300人"), residents: 3000 })).toBe(true);
    expect(verify(share, { volunteers: about(300, "300余人"), residents: 3000 })).toBe(false);
    expect(verify(share, { volunteers: 12_000, residents: about(100_000, "10万余") })).toBe(false);
    expect(verify(share, { volunteers: 10_500, residents: about(100_000, "10万余") })).toBe(true);
  });
});

describe("a share in per cent", () => {
  const active = {
    op: "percent-share",
    numerator: "activeVolunteers",
    denominator: "registeredVolunteers",
    percent: 60,
  } as const;
  it("is compared in whole numbers: 60 of 100 pass, 59 do not, 2 of 3 do and 3 of 5 just do", () => {
    expect(verdict(active, { activeVolunteers: 60, registeredVolunteers: 100 })).toBe("pass");
    expect(verdict(active, { activeVolunteers: 59, registeredVolunteers: 100 })).toBe("fail");
    expect(verdict(active, { activeVolunteers: 2, registeredVolunteers: 3 })).toBe("pass");
    expect(verdict(active, { activeVolunteers: 3, registeredVolunteers: 5 })).toBe("pass");
    expect(verdict(active, { activeVolunteers: 5999, registeredVolunteers: 10_000 })).toBe("fail");
  });
  it("of nobody is invalid, and needs a look when a number is approximate", () => {
    expect(verdict(active, { activeVolunteers: 3, registeredVolunteers: 0 })).toBe("invalid");
    expect(verdict(active, { activeVolunteers: 3 })).toBe("missing");
    expect(verify(active, { activeVolunteers: 60, registeredVolunteers: about(100, "约100人") })).toBe(true);
    expect(verify(active, { activeVolunteers: 60, registeredVolunteers: 100 })).toBe(false);
  });
});
