import { expect, it } from "vitest";
import { changeWords } from "#renderer/words/expert-locking.ts";
import { countChanges, listChanges } from "#renderer/expert/activation/list-changes.ts";
import { makeCandidateState } from "#tests/renderer/expert/review/make-candidate-state.ts";
import { CandidateId } from "#shared/ids.ts";
import { fillSentence } from "#shared/words/sentence.ts";

const [wu, li, tao] = ["吴衡", "李峰威", "陶成诚"].map((name) => makeCandidateState(name));
const gone = CandidateId.parse("c-gone");
const changes = { fromVersion: 1, added: [li!.id], corrected: [tao!.id, wu!.id], withdrawn: [gone] };

it("lists the corrected before the added, in the expert's own order", () => {
  const rows = listChanges(changes, [wu!, li!, tao!]);
  expect(rows.map(({ name, change }) => `${name} ${change}`)).toEqual([
    "吴衡 corrected",
    "陶成诚 corrected",
    "李峰威 added",
  ]);
});

it("says in one sentence how much changed and that the scores are kept", () => {
  expect(fillSentence(changeWords.says, "zh", { version: 2, ...countChanges(changes) })).toBe(
    "第 2 版评审包：新增 1、更正 2、撤出 1；已有评分全部保留。",
  );
});
