import type { ConditionTest } from "#shared/rules/condition.ts";
import type { Say } from "#renderer/lib/language.ts";

/** How a condition is decided, with operator and number. */
export function describeTest(test: ConditionTest | undefined, t: Say): string {
  if (test === undefined) return t("rules.condition.byPeople");
  switch (test.op) {
    case "is-yes":
      return t("rules.test.isYes", { field: t(`rules.field.${test.field}`) });
    case "is-no":
      return t("rules.test.isNo", { field: t(`rules.field.${test.field}`) });
    case "at-least":
      return t("rules.test.atLeast", { field: t(`rules.field.${test.field}`), threshold: test.threshold });
    case "at-least-or-reason": {
      const said = t("rules.test.atLeastOrReason", {
        field: t(`rules.field.${test.field}`),
        threshold: test.threshold,
      });
      return test.floor === undefined ? said : `${said}；${t("rules.test.withFloor", { floor: test.floor })}`;
    }
    case "years-since":
      return t("rules.test.yearsSince", { field: t(`rules.field.${test.field}`), years: test.years });
    case "at-least-kinds":
      return t("rules.test.kinds", { field: t(`rules.field.${test.field}`), threshold: test.threshold });
    case "share":
      return t("rules.test.share", {
        numerator: t(`rules.field.${test.numerator}`),
        denominator: t(`rules.field.${test.denominator}`),
        times: test.times,
      });
  }
}
