import { beforeAll, expect, it } from "vitest";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import type { CoreCallName } from "#shared/ipc/api.ts";
import { expertCalls } from "#shared/ipc/expert-calls.ts";
import { rankingCalls } from "#shared/ipc/ranking-calls.ts";
import { criterionComment, pageNote, score, sheet, submission } from "#shared/schema/expert.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let written: WrittenBundle;

beforeAll(async () => {
  written = await writeSmallBundle(folder, {
    version: 1,
    recipient: (await createRecipient()).address,
    candidates: ["c1", "c2"].map((id) => ({ id, name: `候选${id}` })),
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
  });
});

/** Calls that judge: once sealed, each of them has to be refused. */
const judging: Readonly<Record<string, Json>> = {
  "review/save-score": { criterion: "effect", tenths: 10 },
  "review/save-comment": { comment: "改了" },
  "review/set-flag": { flagged: true },
  "review/set-standing": { state: "abstained", reason: "看不清" },
  "review/save-criterion-comment": { criterion: "effect", comment: "改了" },
  "reading/save-note": { id: null, material: "c1-0", page: 1, text: "改了", handedIn: true },
  "reading/delete-note": { id: "0011223344556677" },
  "submission/seal": {},
};

/** Calls that change nothing of what was sealed: reading, pledging again, having looked, locking, handing in, reopening. */
const harmless: readonly string[] = [
  ...["desk/activate", "desk/discard", "desk/find-volumes", "desk/finish", "desk/import", "desk/inspect", "desk/list"],
  ...["desk/lock", "desk/stay", "desk/verify"],
  ...["review/candidate", "review/compare", "review/overview", "review/own-scores", "review/pledge"],
  "review/seen-change",
  ...["submission/check", "submission/export", "submission/export-revision", "submission/reopen"],
  ...["submission/revisions", "submission/verify-file"],
  ...["review/history", "reading/notes", "reading/report", "reading/verdicts", "reading/note-trouble"],
  // The expert's own: phrases, the time and place of visits, what is tried, what is printed.
  ...["phrases/list", "phrases/save", "phrases/delete", "visit/list", "visit/note", "trial/begin", "trial/end"],
  // A vote between candidates who are tied after the freeze: no score is touched.
  ...["ballot/open", "ballot/seal", "ballot/export"],
  ...["paper/preview", "paper/print", "paper/printed", "paper/save"],
];

async function sealedLaptop(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(written);
  await laptop.open(written.bundle, "E01");
  await laptop.score(written.bundle, "c1", 50, 30);
  await laptop.score(written.bundle, "c2", 40, 20);
  await laptop.core.must("submission/seal", { bundle: written.bundle });
  return laptop;
}

/** Everything that an expert writes, as it stands in the database. */
const everything = ({ core }: SmallLaptop): unknown =>
  [score, sheet, criterionComment, pageNote, submission].map((table) =>
    core.world.databases.expert().select().from(table).all(),
  );

it("a sealed round refuses every call that judges, and nothing changes", async () => {
  const laptop = await sealedLaptop();
  const before = canonicalJson(JSON.parse(JSON.stringify(everything(laptop))) as Json);
  const answers: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(judging))
    answers[name] = await laptop.core.call(name as CoreCallName, { ...of(written.bundle, "c1"), ...(input as object) });
  const refused = { ok: false, error: { kind: "expert/sealed", facts: { revision: 1 } } };
  expect(answers).toEqual(Object.fromEntries(Object.keys(judging).map((name) => [name, refused])));
  expect(canonicalJson(JSON.parse(JSON.stringify(everything(laptop))) as Json)).toBe(before);
});

it("every call of the desk is known to judge or not to judge, so that a new one cannot be forgotten here", () => {
  const named = [...Object.keys(judging), ...harmless].toSorted();
  expect(named).toEqual(Object.keys({ ...expertCalls, ...rankingCalls }).toSorted());
});

it("a pledge given again after sealing keeps its first time", async () => {
  const { core } = await sealedLaptop();
  const { bundle } = written;
  const before = (await core.must("review/overview", { bundle })).seat.pledgedAtMs;
  expect((await core.must("review/pledge", { bundle })).pledgedAtMs).toBe(before);
});
