import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { migrate } from "#main/db/migrate.ts";
import { packForms } from "#shared/formats/packed-forms.ts";
import type { ScoreForm } from "#shared/domain/score.ts";
import { CandidateId, CriterionId } from "#shared/ids.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const migrations = join(import.meta.dirname, "../../../migrations/secretariat");

/** Migrations as the program had them while each score was a row. */
function formerMigrations(): string {
  const folder = join(tempFolder(), "former");
  mkdirSync(folder);
  for (const name of readdirSync(migrations).filter((each) => each.endsWith(".sql") && each < "0006"))
    copyFileSync(join(migrations, name), join(folder, name));
  return folder;
}

const judged = (candidate: string, scores: Readonly<Record<string, number>>, comment = ""): ScoreForm => ({
  candidate: CandidateId.parse(candidate),
  standing: { state: "judging" },
  cells: Object.entries(scores).map(([criterion, tenths]) => ({
    criterion: CriterionId.parse(criterion),
    cell: { state: "scored", tenths },
  })),
  comment,
});

test("scores that were merged while each was a row of its own are packed, none lost and none changed", () => {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  migrate(database, formerMigrations());
  const forms: Readonly<Record<string, readonly ScoreForm[]>> = {
    f1: [
      judged("c1", { deeds: 285, effect: 400 }, '二十年如一日\n"䶮 㛃 𬱖" ]'),
      {
        candidate: CandidateId.parse("c2"),
        standing: { state: "recused", reason: "同单位", by: "expert" },
        cells: [],
        comment: "",
      },
      judged("p1", { reach: 5, effect: 0 }),
    ],
    f2: [judged("p1", { reach: 40, effect: 395 }), judged("c1", { effect: 1, deeds: 2 })],
  };
  const form = database.prepare("INSERT INTO merged_form VALUES (?, ?, ?, ?, ?)");
  const cell = database.prepare("INSERT INTO merged_cell VALUES (?, ?, ?, ?)");
  database.exec(`
    INSERT INTO unit VALUES ('u1', '某省科协', 'provincial');
    INSERT INTO expert VALUES ('E01', '吴专家', '', '', '', '[]');
    INSERT INTO bundle (id, version, built_at_ms, hash, rule_hash, key_id, folder, candidates, files, bytes, volumes)
    VALUES ('b1', 1, 1, '', '', '', '', 3, 0, 0, 1);
    INSERT INTO candidate (id, category, number, name, name_raw, place, unit, first_nominator, summary, declared, at, position)
    VALUES ('c1', 'volunteer', '1', '张三', '张三', '', 'u1', '', '', '{}', 'A1', 0),
           ('c2', 'volunteer', '2', '李四', '李四', '', 'u1', '', '', '{}', 'A2', 1),
           ('p1', 'project', '1', '某项目', '某项目', '', 'u1', '', '', '{}', 'A3', 2)`);
  for (const [file, own] of Object.entries(forms)) {
    addFile(database, file);
    for (const { candidate, standing, comment, cells } of own) {
      form.run(file, candidate, standing.state, standing.state === "judging" ? "" : standing.reason, comment);
      for (const { criterion, cell: score } of cells)
        if (score.state === "scored") cell.run(file, candidate, criterion, score.tenths);
    }
  }
  migrate(database, migrations);
  const packed = database.prepare("SELECT score_file AS file, forms FROM merged_scores ORDER BY score_file").all();
  const byCandidate = (file: string): readonly ScoreForm[] =>
    (forms[file] ?? []).toSorted((one, other) => (one.candidate < other.candidate ? -1 : 1));
  expect(packed).toEqual([
    { file: "f1", forms: packForms(byCandidate("f1")) },
    { file: "f2", forms: packForms(byCandidate("f2")) },
  ]);
});

/** A merged file of one expert; what else is written about it does not matter here. */
function addFile(database: Database.Database, sha256: string): void {
  const columns = database.pragma("table_info(score_file)") as { readonly name: string; readonly type: string }[];
  const known: Readonly<Record<string, string>> = { sha256, expert: "E01", bundle: "b1" };
  const values = columns.map(({ name, type }) => known[name] ?? (type === "integer" ? 1 : "x"));
  database.prepare(`INSERT INTO score_file VALUES (${columns.map(() => "?").join(", ")})`).run(...values);
}
