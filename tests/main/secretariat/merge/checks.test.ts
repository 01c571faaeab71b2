import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ScoreForm } from "#shared/domain/score.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { testKey, type ScoreDocumentWish } from "#tests/support/make-score-document.ts";
import { packScoreEntries, unpackScoreEntries } from "#main/score-files/score-container.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { createMergeRound, organiser, type MergeRound } from "#tests/support/merge-round.ts";
import { formsOf, judged, recused, scoreContent, sealScores } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(() => round.close());

/** Verdict, the step that failed, and what was found. */
async function look(
  bytes: Uint8Array | Promise<Uint8Array>,
  in_ = round,
): Promise<{ verdict: string; failed: string | undefined; codes: string[] }> {
  const [file] = (await in_.inspect({ "f.pss": await bytes })).files;
  const failed = file?.steps.find(({ passed }) => !passed)?.step;
  return { verdict: file?.verdict ?? "", failed, codes: file?.findings.map(({ code }) => code) ?? [] };
}
const lookAt = (wish: ScoreDocumentWish, expert = "E01") => look(sealScores(round, expert, wish));
const refusedAt = (failed: string, ...codes: string[]) => ({ verdict: "refused", failed, codes });
const withForm = (form: ScoreForm, expert = "E01"): ScoreForm[] =>
  formsOf(expert).map((usual) => (usual.candidate === form.candidate ? form : usual));
const scoring = (criterion: string, tenths: number, candidate = "c1"): ScoreForm[] => {
  const form = judged(candidate, [50, 40]);
  const cells = form.cells.map((cell) =>
    cell.criterion === criterion ? { ...cell, cell: { state: "scored", tenths } } : cell,
  );
  return withForm(ScoreForm.parse({ ...form, cells }));
};

describe("where the file comes from", () => {
  test("a file of another round is refused", async () => {
    expect(await lookAt({ round: "cast-2024-other" })).toEqual(refusedAt("round", "merge-other-round"));
  });

  test("practice and real rounds do not take each other's files", async () => {
    expect(await lookAt({ practice: true })).toEqual(refusedAt("practice", "merge-practice-file"));
    const practice = createMergeRound({ practice: true });
    expect(await look(sealScores(practice, "E01"), practice)).toEqual(refusedAt("practice", "merge-real-file"));
    expect((await look(sealScores(practice, "E01", { practice: true }), practice)).verdict).toBe("new");
    await practice.close();
  });

  test("the bundle must be one that was built here, with the same hash", async () => {
    expect(await lookAt({ bundle: "b-9" })).toEqual(refusedAt("bundle", "merge-bundle-unknown"));
    expect(await lookAt({ bundleVersion: 2 })).toEqual(refusedAt("bundle", "merge-bundle-unknown"));
    expect(await lookAt({ bundleHash: sha256Hex("other") })).toEqual(refusedAt("bundle", "merge-bundle-differs"));
  });

  test("scores under other rules are refused", async () => {
    expect(await lookAt({ ruleHash: sha256Hex("other") })).toEqual(refusedAt("rules", "merge-rules-differ"));
  });
});

describe("whose file it is", () => {
  test("a changed score fails at the signature", async () => {
    const content = Buffer.from(scoreContent(round, "E01"));
    const entries = unpackScoreEntries(content);
    if (entries === undefined) throw new Error("no entries");
    const text = Buffer.from(entries.document).toString("utf8").replace('tenths":570', 'tenths":575');
    const changed = packScoreEntries({ ...entries, document: Buffer.from(text) });
    expect(await look(sealToRecipient(changed, organiser.recipient))).toEqual(
      refusedAt("signature", "score-file-signature"),
    );
  });

  test("an expert who is not on the roster, or a slip of somebody else, is refused", async () => {
    expect(await lookAt({}, "E77")).toEqual(refusedAt("slip", "merge-expert-unknown"));
    const slip = sha256Hex("slip of E02").slice(0, 16);
    expect(await lookAt({ slip, slipKey: testKey("slip of E02") })).toEqual(refusedAt("slip", "merge-slip-unknown"));
  });

  test("a key that the slip did not certify is refused", async () => {
    expect(await lookAt({ slipKey: testKey("slip of E02") })).toEqual(
      refusedAt("certificate", "merge-certificate-false"),
    );
  });

  test("a second laptop of the same expert is taken with a warning that names both keys", async () => {
    await round.merge({ "r1.pss": await sealScores(round, "E01") });
    const second = await sealScores(round, "E01", { revision: 2, expertKey: testKey("second laptop of E01") });
    const [file] = (await round.inspect({ "r2.pss": second })).files;
    expect(file).toMatchObject({
      verdict: "newer-revision",
      findings: [{ severity: "warning", code: "merge-second-laptop" }],
    });
    expect(file?.findings[0]?.details["fingerprint"]).toBe(file?.keyFingerprint);
    expect(file?.findings[0]?.details["mergedFingerprint"]).not.toBe(file?.keyFingerprint);
  });

  test("a clock that is ahead or behind is a warning, never a refusal", async () => {
    expect(await lookAt({ sealedAt: "2024-01-15T08:00:00.000Z" })).toEqual({
      verdict: "new",
      failed: undefined,
      codes: ["merge-clock-ahead"],
    });
    expect(await lookAt({ sealedAt: "2020-01-01T00:00:00.000Z" })).toEqual({
      verdict: "new",
      failed: undefined,
      codes: ["merge-clock-behind"],
    });
  });
});

describe("what the file says", () => {
  test("scores run from 0 to the maximum in steps of half a point", async () => {
    expect((await lookAt({ forms: scoring("effect", 0) })).verdict).toBe("new");
    expect((await lookAt({ forms: scoring("effect", 600) })).verdict).toBe("new");
    expect(await lookAt({ forms: scoring("effect", 605) })).toEqual(refusedAt("range", "merge-out-of-range"));
    expect(await lookAt({ forms: scoring("devotion", 383) })).toEqual(refusedAt("range", "merge-off-step"));
  });

  test("every fault of a step is listed, not the first alone", async () => {
    const forms = [judged("c1", [60.5, 40]), judged("c2", [50.2, 41])];
    expect(await lookAt({ forms: [...forms, ...formsOf("E01").slice(2)] })).toEqual(
      refusedAt("range", "merge-out-of-range", "merge-out-of-range", "merge-off-step"),
    );
  });

  test("criteria are known and given once", async () => {
    const cells = judged("c1", [50, 40]).cells;
    const unknown = ScoreForm.parse({
      ...judged("c1", [50, 40]),
      cells: [...cells, { criterion: "charm", cell: { state: "blank" } }],
    });
    expect(await lookAt({ forms: withForm(unknown) })).toEqual(refusedAt("range", "merge-unknown-criterion"));
    const twice = ScoreForm.parse({ ...judged("c1", [50, 40]), cells: [...cells, ...cells.slice(0, 1)] });
    expect(await lookAt({ forms: withForm(twice) })).toEqual(refusedAt("range", "merge-criterion-twice"));
  });

  test("who is recused gives no score, and a known recusal cannot be judged", async () => {
    const scored = ScoreForm.parse({ ...recused("c1"), cells: judged("c1", [50, 40]).cells });
    expect(await lookAt({ forms: withForm(scored) })).toEqual(refusedAt("range", "merge-score-on-recused"));
    const ignored = formsOf("E09").map((form) => (form.candidate === "c6" ? judged("c6", [50, 40]) : form));
    expect(await lookAt({ forms: ignored }, "E09")).toEqual(refusedAt("coverage", "merge-recusal-ignored"));
  });

  test("every assigned candidate has one form and nobody else has any", async () => {
    const forms = formsOf("E01");
    expect(await lookAt({ forms: forms.slice(1) })).toEqual(refusedAt("coverage", "merge-candidate-missing"));
    expect(await lookAt({ forms: [...forms, judged("c1", [50, 40])] })).toEqual(
      refusedAt("coverage", "merge-candidate-twice"),
    );
    expect(await lookAt({ forms: [...forms, judged("c99", [50, 40])] })).toEqual(
      refusedAt("coverage", "merge-candidate-unknown"),
    );
    expect((await lookAt({ forms: [] })).codes).toHaveLength(9);
  });

  test("a blank is never taken for 0: the form is incomplete", async () => {
    const form = judged("c1", [50, 40]);
    const blank = ScoreForm.parse({
      ...form,
      cells: [form.cells[0], { criterion: "effect", cell: { state: "blank" } }],
    });
    expect(await lookAt({ forms: withForm(blank) })).toEqual(refusedAt("coverage", "merge-form-incomplete"));
    const short = ScoreForm.parse({ ...form, cells: form.cells.slice(0, 1) });
    expect(await lookAt({ forms: withForm(short) })).toEqual(refusedAt("coverage", "merge-form-incomplete"));
  });
});
