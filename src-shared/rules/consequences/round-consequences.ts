import { isOnTime } from "#shared/eligibility/receipt-rule.ts";
import { yearsCompleteOn } from "#shared/eligibility/whole-years.ts";
import { joinSayings, sayConsequence, type Consequence } from "#shared/rules/consequences/consequence.ts";
import { weekdayWords } from "#shared/words/rules/consequence-words.ts";
import type { Language } from "#shared/words/sentence.ts";

const dayMs = 86_400_000;

/** The calendar day so many days later, `YYYY-MM-DD`. */
function shifted(day: string, days: number): string {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(atMs) ? day : new Date(atMs + days * dayMs).toISOString().slice(0, 10);
}

function weekdayOf(day: string, language: Language): string {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(atMs) ? "" : (weekdayWords[new Date(atMs).getUTCDay()]?.[language] ?? "");
}

const deadline: Consequence = ({ rules, language }) => {
  const { day } = rules.deadline;
  const onTime = isOnTime(day, rules.deadline);
  return joinSayings(language, [
    sayConsequence(language, "deadline", { day, weekday: weekdayOf(day, language) }),
    sayConsequence(language, onTime ? "dayIn" : "dayOut", { day, before: shifted(day, -1) }),
  ]);
};

const referenceDay: Consequence = ({ rules, language }) => {
  const years = [
    ...new Set(
      rules.categories.flatMap(({ conditions }) =>
        conditions.flatMap(({ test }) => (test?.op === "years-since" ? [test.years] : [])),
      ),
    ),
  ].sort((a, b) => a - b);
  if (years.length === 0) return sayConsequence(language, "noYears");
  return joinSayings(
    language,
    years.map((each) => {
      const passes = yearsCompleteOn(rules.referenceDay, -each) ?? "";
      return sayConsequence(language, "reference", { years: each, passes, fails: shifted(passes, 1) });
    }),
  );
};

const formerYears: Consequence = ({ rules, language }) => {
  const { formerWinnerYears } = rules.exclusions;
  const last = rules.year - 1;
  const listed = sayConsequence(language, formerWinnerYears.includes(last) ? "listed" : "notListed");
  return sayConsequence(language, "former", { count: formerWinnerYears.length, last, listed });
};

const zone: Consequence = ({ rules, language }) => {
  const minutes = rules.deadline.utcOffsetMinutes;
  const hours = Math.abs(minutes) / 60;
  return sayConsequence(language, "zone", { sign: minutes < 0 ? "−" : "+", hours });
};

const noticeDays: Consequence = ({ rules, language }) => {
  const days = rules.publicNoticeWorkingDays;
  if (days === 0) return undefined;
  const weekday = weekdayWords[((days - 1) % 5) + 1]?.[language] ?? "";
  return sayConsequence(language, "notice", { days, weekday });
};

/** What dates and years lead to. */
export const roundConsequences: Readonly<Record<string, Consequence>> = {
  "deadline.day": deadline,
  "deadline.dayIncluded": deadline,
  "deadline.utcOffsetMinutes": zone,
  referenceDay,
  "exclusions.formerWinnerYears": formerYears,
  publicNoticeWorkingDays: noticeDays,
};
