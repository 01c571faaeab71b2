import type { ScreeningRule } from "#shared/eligibility/screening-rule.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Whether something received on this day is on time. */
export const isOnTime = (receivedOn: string, deadline: RuleFile["deadline"]): boolean =>
  receivedOn < deadline.day || (deadline.dayIncluded && receivedOn === deadline.day);

/** Received by the deadline, on record. */
export const receiptRule: ScreeningRule = {
  codes: ["receipt-late", "receipt-missing"],
  source: ({ rules }) => rules.deadline.source,
  check: ({ rules, nomination }) => {
    const { receivedOn, at } = nomination;
    const deadline = rules.deadline.day;
    if (receivedOn === null) return [{ severity: "warning", code: "receipt-missing", at, details: { deadline } }];
    if (isOnTime(receivedOn, rules.deadline)) return [];
    return [{ severity: "error", code: "receipt-late", at, details: { receivedOn, deadline } }];
  },
};
