import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { CandidateId, CriterionId, MaterialId } from "#shared/ids.ts";
import { materialTrouble, pageNote, visit } from "#shared/schema/expert.ts";
import { deskTables } from "#main/expert/desk/desk-tables.ts";
import { openPrivateText, sealPrivateText } from "#main/expert/private-text.ts";
import { begun, describeErratum } from "#tests/support/erratum-round.ts";
import { of, type SmallLaptop } from "#tests/support/small-laptop.ts";

const round = describeErratum();
const effect = CriterionId.parse("effect");

/** Something of every kind on c1 (as it was), c2 (withdrawn), c3 (corrected) and c4 (now recused). */
async function everything(): Promise<SmallLaptop> {
  const laptop = await begun(round);
  const { core } = laptop;
  const { bundle } = round.v1;
  await laptop.activate(bundle, "E01");
  const db = core.world.databases.expert();
  const session = core.world.sessions.current()!;
  const owner = { bundle, expert: session.expert };
  await core.must("phrases/save", { bundle, text: "长期扎根基层" });
  for (const [at, id] of ["c1", "c2", "c3", "c4"].entries()) {
    const candidate = CandidateId.parse(id);
    const material = MaterialId.parse(`${id}-0`);
    await core.must("review/save-criterion-comment", { ...of(bundle, id), criterion: effect, comment: `成效 ${id}` });
    await core.must("review/set-flag", { ...of(bundle, id), flagged: true, reason: `再看 ${id}` });
    const note = { ...owner, id: `n-${id}`, candidate, material, page: null, handedIn: at % 2 === 0, savedAtMs: 5 };
    const textSealed = sealPrivateText(session, note.id, "note", `批注 ${id}`, core.world.randomBytes);
    db.insert(pageNote)
      .values({ ...note, textSealed })
      .run();
    const times = { position: at + 1, openings: 2, activeMs: 9000, openedAtMs: 7 };
    db.insert(visit)
      .values({ ...owner, candidate, ...times, lastMaterial: material, lastPage: 3 })
      .run();
    db.insert(materialTrouble)
      .values({ ...owner, candidate, material, code: "unreadable", notedAtMs: 6 })
      .run();
  }
  const gone = { candidate: CandidateId.parse("c1"), material: MaterialId.parse("c1-9") };
  const sealed = sealPrivateText(session, "n-gone", "note", "没有了", core.world.randomBytes);
  db.insert(pageNote)
    .values({ ...owner, ...gone, id: "n-gone", page: 1, handedIn: true, savedAtMs: 5, textSealed: sealed })
    .run();
  await core.must("desk/lock", {});
  return laptop;
}

describe("a newer bundle brings along", () => {
  it("comments on criteria, reasons of marks and phrases, sealed anew for it", async () => {
    const laptop = await everything();
    const { core } = laptop;
    await laptop.bring(round.v2);
    const { bundle } = round.v2;
    await laptop.activate(bundle, "E01 again");
    for (const id of ["c1", "c3"]) {
      const { criterionComments, standing } = await core.must("review/candidate", of(bundle, id));
      expect(criterionComments).toEqual({ effect: `成效 ${id}` });
      expect([standing.flagged, standing.flagReason]).toEqual([true, `再看 ${id}`]);
    }
    const { phrases } = await core.must("phrases/list", { bundle });
    expect(phrases.map(({ text }) => text)).toEqual(["长期扎根基层"]);
    const { criterionComment } = deskTables;
    const rows = core.world.databases
      .expert()
      .select()
      .from(criterionComment)
      .where(eq(criterionComment.bundle, bundle))
      .all();
    expect(rows.map(({ candidate }) => candidate)).toEqual(["c1", "c3"]);
  });

  it("notes on materials that still exist, and the visits of those who are still there", async () => {
    const laptop = await everything();
    const { core } = laptop;
    await laptop.bring(round.v2);
    const { bundle } = round.v2;
    await laptop.activate(bundle, "E01 again");
    const db = core.world.databases.expert();
    const session = core.world.sessions.current()!;
    const notes = db.select().from(pageNote).where(eq(pageNote.bundle, bundle)).all();
    expect(
      notes.map(({ id, handedIn, textSealed }) => [id, handedIn, openPrivateText(session, id, "note", textSealed)]),
    ).toEqual([
      ["n-c1", true, "批注 c1"],
      ["n-c3", true, "批注 c3"],
    ]);
    const visits = db.select().from(visit).where(eq(visit.bundle, bundle)).all();
    expect(
      visits.map(({ candidate, position, openings, activeMs, lastMaterial, lastPage }) => [
        candidate,
        [position, openings, activeMs],
        [lastMaterial, lastPage],
      ]),
    ).toEqual([
      ["c1", [1, 2, 9000], ["c1-0", 3]],
      ["c3", [3, 2, 9000], ["c3-0", 3]],
    ]);
  });

  it("troubles of materials that were not corrected only", async () => {
    const laptop = await everything();
    await laptop.bring(round.v2);
    const { bundle } = round.v2;
    await laptop.activate(bundle, "E01 again");
    const db = laptop.core.world.databases.expert();
    const troubles = db.select().from(materialTrouble).where(eq(materialTrouble.bundle, bundle)).all();
    expect(troubles.map(({ candidate, material, code }) => [candidate, material, code])).toEqual([
      ["c1", "c1-0", "unreadable"],
    ]);
  });

  it("the history of the scores that were given on the older one", async () => {
    const laptop = await everything();
    await laptop.bring(round.v2);
    const { bundle } = round.v2;
    await laptop.activate(bundle, "E01 again");
    await laptop.score(bundle, "c1", 40, 30);
    const { changes } = await laptop.core.must("review/history", of(bundle, "c1"));
    expect(changes.map(({ criterion, beforeTenths, afterTenths }) => [criterion, beforeTenths, afterTenths])).toEqual([
      ["effect", null, 500],
      ["devotion", null, 300],
      ["effect", 500, 400],
    ]);
  });
});

describe("ending the round", () => {
  it("leaves no row of anything that an expert wrote", async () => {
    const laptop = await everything();
    const { core } = laptop;
    await laptop.bring(round.v2);
    await laptop.activate(round.v2.bundle, "E01 again");
    const db = core.world.databases.expert();
    const counts = () => Object.values(deskTables).map((table) => db.select().from(table).all().length);
    expect(counts().every((count) => count > 0)).toBe(true);
    await core.must("desk/finish", { bundle: round.v2.bundle, loseUnsealed: true });
    expect(counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
