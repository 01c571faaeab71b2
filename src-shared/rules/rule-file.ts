import { z } from "zod";
import { CategoryId, Day } from "#shared/ids.ts";
import { Condition, Text } from "#shared/rules/condition.ts";
import { MaterialRules } from "#shared/rules/material-rules.ts";
import { Rubric, TieKey } from "#shared/rules/rubric.ts";

/** A group in which candidates are judged apart and seats are filled. */
export const Category = z.object({
  id: CategoryId,
  number: z.int().positive(),
  /** Heading of its conditions, e.g. 科技志愿者; `aliases` are what workbooks also call it. */
  heading: Text,
  aliases: z.array(z.string()).default([]),
  /** Title that the selected receive, e.g. 最美科技志愿者. */
  title: Text,
  countingWord: Text,
  kind: z.enum(["person", "body"]),
  seats: z.int().positive(),
  seatsMayStayVacant: z.boolean(),
  seatsSource: z.string(),
  conditions: z.array(Condition).min(1),
  rubric: Rubric,
  tieKeys: z.array(TieKey).min(1),
  publicOrder: z.enum(["surname-strokes", "administrative"]),
});
export type Category = z.infer<typeof Category>;

/** A type of recommending unit and how many it may nominate. */
export const UnitType = z.object({
  id: z.string().regex(/^[a-z_]+$/),
  name: Text,
  aliases: z.array(z.string()).default([]),
  perCategory: z.int().positive().optional(),
  total: z.int().positive().optional(),
  /** Says what kind of candidates it may nominate, when the notice limits it. */
  only: Text.optional(),
  source: z.string(),
});
export type UnitType = z.infer<typeof UnitType>;

/**
 * What becomes of a candidate with fewer valid scores than `panel.minimumValid`: ranked by those there are, judged again
 * by the panel before the freeze, or not ranked.
 */
const MissingPolicy = z.enum(["average-valid", "panel-review", "not-eligible"]);
export type MissingPolicy = z.infer<typeof MissingPolicy>;

/** The rule file of a round: everything that a notice can change. */
export const RuleFile = z.object({
  format: z.literal("pingshen/rules"),
  formatVersion: z.literal(1),
  preset: z.string(),
  version: z.int().positive(),
  title: Text,
  year: z.int(),
  organiser: Text,
  secretariat: Text,
  document: z.string(),
  deadline: z.object({
    day: Day,
    /** Whether things received on the day itself, until 24:00, are on time. */
    dayIncluded: z.boolean(),
    utcOffsetMinutes: z.int(),
    source: z.string(),
  }),
  /** Day on which years are counted. */
  referenceDay: Day,
  categories: z.array(Category).min(1),
  unitTypes: z.array(UnitType).min(1),
  quotaPlaceFreed: z.object({ when: z.enum(["until-deadline", "always", "never"]), source: z.string() }),
  exclusions: z.object({
    formerWinnerYears: z.array(z.int()),
    formerWinnerSource: z.string(),
    doubleNomination: z.enum(["flag", "refuse"]),
    doubleNominationSource: z.string(),
  }),
  materials: MaterialRules,
  panel: z.object({
    minimumExperts: z.int(),
    maximumExperts: z.int(),
    oddPreferred: z.boolean(),
    /** Valid scores a candidate needs to be ranked. */
    minimumValid: z.int().positive(),
    /** What becomes of a candidate with fewer; left out means `not-eligible`, as in rule files older than the field. */
    missingPolicy: MissingPolicy.optional(),
    /** Share of the panel whose score files must be in before the freeze, in per cent. */
    quorumPercent: z.int().min(1).max(100),
    source: z.string(),
  }),
  aggregation: z.object({
    /** How many highest and how many lowest are dropped … */
    trim: z.int().nonnegative(),
    /** … from this many valid scores on. */
    trimMinimum: z.int().positive(),
    printedDecimals: z.int().min(0).max(4),
    source: z.string(),
  }),
  minimumScoreTenths: z.int().nonnegative().optional(),
  reserveLength: z.int().nonnegative(),
  publicNoticeWorkingDays: z.int().nonnegative(),
  publicVotes: z.object({ weightPercent: z.int().min(0).max(100), hiddenFromExperts: z.boolean(), source: z.string() }),
  recusalReasons: z.array(z.object({ id: z.string().regex(/^[a-z-]+$/), text: Text })).min(1),
  recusalSource: z.string(),
  /** What the notice leaves open and this rule file decides: printed with every result. */
  openPoints: z.array(z.object({ text: Text, setting: Text, source: z.string() })),
  /** Why a frozen version was opened again, one entry a later version: printed with every result. */
  amendments: z.array(z.object({ version: z.int().min(2), reason: z.string().min(1) })).optional(),
});
export type RuleFile = z.infer<typeof RuleFile>;
