import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Declared, Outcome } from "#shared/domain/candidate.ts";
import type { MaterialFacts, MaterialKind } from "#shared/domain/material.ts";
import type { Severity } from "#shared/finding.ts";
import type { FindingCode } from "#shared/finding-codes.ts";
import type { CandidateId, CategoryId, ExpertId, MaterialId, RoundId, UnitId } from "#shared/ids.ts";

/** One row: the round that this database belongs to. Times are milliseconds since 1970 (UTC) in every table. */
export const round = sqliteTable("round", {
  id: text().$type<RoundId>().primaryKey(),
  titleZh: text().notNull(),
  titleEn: text().notNull(),
  practice: integer({ mode: "boolean" }).notNull(),
  createdAtMs: integer().notNull(),
  /** Exact text of the rule file in force. */
  rules: text().notNull(),
  ruleHash: text().notNull(),
  rulesFrozenAtMs: integer(),
  rulesFrozenBy: text(),
  /** Absolute path of the delivery folder of the last intake; materials are read from there. */
  deliveryFolder: text(),
  intakeAtMs: integer(),
});

export const unit = sqliteTable("unit", {
  id: text().$type<UnitId>().primaryKey(),
  name: text().notNull().unique(),
  /** Id of a unit type of the rule file; null while unknown. */
  type: text(),
});

export const candidate = sqliteTable(
  "candidate",
  {
    id: text().$type<CandidateId>().primaryKey(),
    category: text().$type<CategoryId>().notNull(),
    number: text().notNull(),
    name: text().notNull(),
    nameRaw: text().notNull(),
    place: text().notNull(),
    unit: text()
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id),
    firstNominator: text().notNull(),
    /** `YYYY-MM-DD` */
    receivedOn: text(),
    notSecret: integer({ mode: "boolean" }),
    summary: text().notNull(),
    declared: text({ mode: "json" }).$type<Declared>().notNull(),
    /** Cell range of its row. */
    at: text().notNull(),
    /** Folder below the delivery folder; null when none matched. */
    folder: text(),
    position: integer().notNull(),
    /** The intake in which the workbook no longer had it; null while it is delivered. */
    goneInRun: integer(),
  },
  (table) => [index("candidate_category").on(table.category), index("candidate_unit").on(table.unit)],
);

export const material = sqliteTable(
  "material",
  {
    id: text().$type<MaterialId>().primaryKey(),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    kind: text().$type<MaterialKind>().notNull(),
    fileName: text().notNull(),
    at: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    facts: text({ mode: "json" }).$type<MaterialFacts>().notNull(),
    position: integer().notNull(),
  },
  (table) => [index("material_candidate").on(table.candidate)],
);

/** Findings of the last intake and screening; replaced as a whole when intake runs again. */
export const finding = sqliteTable(
  "finding",
  {
    id: integer().primaryKey(),
    candidate: text()
      .$type<CandidateId>()
      .references(() => candidate.id, { onDelete: "cascade" }),
    unit: text()
      .$type<UnitId>()
      .references(() => unit.id),
    category: text().$type<CategoryId>(),
    stage: text().$type<"intake" | "screening">().notNull(),
    severity: text().$type<Severity>().notNull(),
    code: text().$type<FindingCode>().notNull(),
    at: text().notNull(),
    source: text().notNull(),
    details: text({ mode: "json" }).$type<Record<string, string | number>>().notNull(),
  },
  (table) => [index("finding_candidate").on(table.candidate)],
);

/** Who was chosen in earlier years, as the lists of the delivery say; replaced as a whole when intake runs again. */
export const formerWinner = sqliteTable("former_winner", {
  id: integer().primaryKey(),
  category: text().$type<CategoryId>().notNull(),
  name: text().notNull(),
  year: integer().notNull(),
  /** Cell it came from. */
  at: text().notNull(),
});

/** Decisions of the preliminary check, only added: the latest of a candidate is in force. */
export const decision = sqliteTable(
  "decision",
  {
    id: integer().primaryKey(),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id),
    outcome: text().$type<Outcome>().notNull(),
    reason: text().notNull(),
    decidedBy: text().notNull(),
    decidedAtMs: integer().notNull(),
    /** Codes of the error and warning findings that stood when it was decided. */
    standing: text({ mode: "json" }).$type<readonly FindingCode[]>().notNull(),
    /** The newest intake when it was decided; 0 for decisions of the time before intakes were counted. */
    intakeRun: integer().notNull().default(0),
  },
  (table) => [index("decision_candidate").on(table.candidate)],
);

export const expert = sqliteTable("expert", {
  id: text().$type<ExpertId>().primaryKey(),
  name: text().notNull(),
  unit: text().notNull(),
  title: text().notNull(),
  field: text().notNull(),
  categories: text({ mode: "json" }).$type<readonly CategoryId[]>().notNull(),
});

/** Recusals known before the bundle is built. */
export const knownRecusal = sqliteTable(
  "known_recusal",
  {
    expert: text()
      .$type<ExpertId>()
      .notNull()
      .references(() => expert.id, { onDelete: "cascade" }),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.expert, table.candidate] })],
);
