import type { ConditionTest, FieldId } from "#shared/rules/condition.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";

/** What is declared of a candidate, as conditions name it. */
export const declaredFieldWords: Readonly<Record<FieldId, Sentence>> = {
  member: { zh: "属于科技志愿服务组织", en: "member of an organisation" },
  organisation: { zh: "所属组织", en: "organisation" },
  consent: { zh: "经主管单位同意", en: "consent of the leading body" },
  foundedOn: { zh: "成立日期", en: "founding day" },
  badRecord: { zh: "不良记录", en: "bad record" },
  registeredVolunteers: { zh: "注册志愿者人数", en: "registered volunteers" },
  activeVolunteers: { zh: "活跃志愿者人数", en: "active volunteers" },
  activities: { zh: "活动场次", en: "activities" },
  runningSince: { zh: "开始实施日期", en: "start of the project" },
  participatingVolunteers: { zh: "参与志愿者人数", en: "participating volunteers" },
  activityKinds: { zh: "活动种类", en: "kinds of activity" },
  volunteers: { zh: "志愿者人数", en: "volunteers" },
  residents: { zh: "常住人口", en: "residents" },
};

/** Ways to decide a condition, named for a choice. */
export const testOperatorWords: Readonly<Record<ConditionTest["op"] | "judged", Sentence>> = {
  judged: { zh: "由人判断", en: "decided by people" },
  "is-yes": { zh: "回答「是」", en: "the answer is yes" },
  "is-no": { zh: "回答「无」", en: "the answer is none" },
  "at-least": { zh: "数量不少于", en: "a number of at least" },
  "at-least-or-reason": { zh: "原则上不少于（不足须写明理由）", en: "at least, fewer with a reason" },
  "years-since": { zh: "满若干年", en: "full years since" },
  "at-least-kinds": { zh: "不同种类不少于", en: "distinct kinds of at least" },
  share: { zh: "占比不低于几分之一", en: "a share of at least 1 / n" },
  "percent-share": { zh: "占比不低于百分之几", en: "a share of at least n %" },
};

const says = {
  judged: { zh: "由初审人员和专家判断，没有数字门槛", en: "People decide; there is no number" },
  "is-yes": { zh: "{{field}}：回答「是」才通过", en: "{{field}}: only yes passes" },
  "is-no": { zh: "{{field}}：回答「无」才通过", en: "{{field}}: only none passes" },
  "at-least": {
    zh: "{{field}} ≥ {{threshold}}：{{threshold}} 通过，{{below}} 不通过",
    en: "{{field}} ≥ {{threshold}}: {{threshold}} passes, {{below}} does not",
  },
  "at-least-or-reason": {
    zh: "{{field}} ≥ {{threshold}}：{{threshold}} 通过，{{below}} 须写明理由",
    en: "{{field}} ≥ {{threshold}}: {{threshold}} passes, {{below}} needs a recorded reason",
  },
  floor: { zh: "低于 {{floor}} 一律不通过", en: "below {{floor}} never passes" },
  "years-since": {
    zh: "{{field}}起满 {{years}} 年（同月同日算满）",
    en: "{{years}} full years since the {{field}} (the same calendar day counts)",
  },
  "at-least-kinds": {
    zh: "{{field}}中不同的 ≥ {{threshold}} 种：{{threshold}} 种通过，{{below}} 种不通过",
    en: "at least {{threshold}} distinct {{field}}: {{threshold}} pass, {{below}} do not",
  },
  share: {
    zh: "{{numerator}} × {{times}} ≥ {{denominator}}，即不低于 1/{{times}}：100 人中 {{least}} 人通过",
    en: "{{numerator}} × {{times}} ≥ {{denominator}}, so at least 1/{{times}}: {{least}} of 100 pass",
  },
  "percent-share": {
    zh: "{{numerator}} ÷ {{denominator}} ≥ {{percent}}%：100 人中 {{percent}} 人通过，{{below}} 人不通过",
    en: "{{numerator}} ÷ {{denominator}} ≥ {{percent}}%: {{percent}} of 100 pass, {{below}} do not",
  },
} as const satisfies Record<ConditionTest["op"] | "judged" | "floor", Sentence>;

const isField = (value: unknown): value is FieldId =>
  typeof value === "string" && Object.hasOwn(declaredFieldWords, value);

/** How a condition is decided, with its numbers and what just passes and just fails. */
export function testSentence(test: ConditionTest | undefined, language: Language): string {
  if (test === undefined) return says.judged[language];
  const parts: Readonly<Record<string, string | number | undefined>> = { ...test };
  const facts = Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, isField(value) ? declaredFieldWords[value][language] : value]),
  );
  const limit = Number(parts["threshold"] ?? parts["percent"] ?? 0);
  const least = Math.ceil(100 / Number(parts["times"] ?? 1));
  const main = fillSentence(says[test.op], language, { ...facts, below: limit - 1, least });
  if (parts["floor"] === undefined) return main;
  return [main, fillSentence(says.floor, language, facts)].join(language === "zh" ? "；" : "; ");
}
