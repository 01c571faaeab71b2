import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { BundleId, CategoryId, CriterionId, ExpertId, RoundId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { formInserter } from "#main/secretariat/merge/commit-merge.ts";
import type { OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import { cutLine } from "#main/secretariat/selection/cut-line.ts";
import { freezeScores } from "#main/secretariat/selection/freeze-scores.ts";
import { readSelection } from "#main/secretariat/selection/read-selection.ts";
import { fillMergeDatabase, openMergeDatabase, type MergeDatabase } from "#tests/bench/data/merge-database.ts";
import { judgedCandidates, readContents } from "#tests/bench/data/score-files.ts";

/*
 * Run in a process of its own, so that its memory can be told: `rank-round.ts ROOT FOLDER DATABASE EXPERTS`. Answers one
 * line of JSON.
 */
const [root = "", folder = "", path = "", count = "200"] = process.argv.slice(2);
const volunteer = CategoryId.parse("volunteer");

const category = cast2023.categories.find(({ id }) => id === volunteer);
if (category === undefined) throw new Error("the preset lost its first category");
const criteria = ["effect", "devotion", "reach", "novelty", "conduct"].map((id) => ({
  ...category.rubric.criteria[0],
  ...{ id: CriterionId.parse(id), maxTenths: 200, stepTenths: 5 },
  anchors: [{ fromTenths: 0, toTenths: 200, label: { zh: "好", en: "good" }, meaning: { zh: "好", en: "good" } }],
}));
const rules = RuleFile.parse({
  ...cast2023,
  categories: [
    {
      ...category,
      rubric: { totalTenths: 1000, criteria },
      tieKeys: [{ key: "score" }, { key: "criterion-mean", criterion: "effect" }, { key: "mean" }],
    },
  ],
});

const contents = readContents(folder, Number(count));
const database = openMergeDatabase(path, root);
const opened = (content: Uint8Array): OpenedFile => {
  const open = readScoreContent(content);
  if (!open.ok) throw new Error(open.error.code);
  const sha256 = sha256Hex(content);
  return { fileName: "", sha256, fileSha256: sha256, bytes: content, content, open: open.value };
};
prepare(database);

const startMs = performance.now();
database.db.transaction((transaction) => {
  const insert = formInserter(transaction);
  // One after the other: two hundred opened at once would fill the memory.
  for (const content of contents) insert(opened(content));
});
const mergedMs = performance.now();
const row = database.db.select().from(tables.round).get();
if (row === undefined) throw new Error("no round");
const round = { id: row.id, database: database.db, row, rules };
const frozen = freezeScores(round, { round: row.id, by: "甲", witness: "乙", exception: "" }, 3);
if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
const frozenMs = performance.now();
const input = readSelection(round);
if (input.freeze === undefined) throw new Error("not frozen");
const line = cutLine({ opened: round, input, freeze: input.freeze });
const endMs = performance.now();
const ranked = line.categories[0]?.ranking.length;
if (ranked !== judgedCandidates) throw new Error(`${String(ranked)} were ranked`);
process.stdout.write(
  `${JSON.stringify({ mergeMs: mergedMs - startMs, freezeMs: frozenMs - mergedMs, lineMs: endMs - frozenMs, peakBytes: process.resourceUsage().maxRSS * 1024 })}\n`,
);
database.close();

function prepare(made: MergeDatabase): void {
  const files = contents.map((content): OpenedFile => {
    const sha256 = sha256Hex(content);
    return { fileName: "", sha256, fileSha256: sha256, bytes: content, content, open: undefined as never };
  });
  fillMergeDatabase(made, files);
  const assigned = Array.from({ length: judgedCandidates }, (_, at) => `c-${String(at)}`) as never;
  made.db.transaction((transaction) => {
    const text = canonicalJson(rules);
    const title = { titleZh: "测量", titleEn: "Bench" };
    transaction
      .insert(tables.round)
      .values({
        id: RoundId.parse("bench"),
        ...title,
        practice: false,
        createdAtMs: 1,
        rules: text,
        ruleHash: sha256Hex(text),
        rulesFrozenAtMs: 1,
      })
      .run();
    transaction
      .update(tables.expert)
      .set({ categories: [volunteer] })
      .run();
    for (let at = 0; at < files.length; at += 1) {
      const expert = ExpertId.parse(`E${String(at + 1).padStart(3, "0")}`);
      const own = { bundle: BundleId.parse("b-1"), expert, slip: String(at), publicKey: "", assigned };
      transaction.insert(review.slip).values(own).run();
    }
  });
}
