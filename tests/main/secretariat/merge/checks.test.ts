import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ScoreForm } from "#shared/domain/score.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { testKey, type ScoreDocumentWish } from "#tests/support/make-score-document.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";
import { formsOf, judged, recused, sealScores } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(() => round.close());

/** Verdict, the step that failed, and what was found. */
function look(bytes: Uint8Array, in_ = round): { verdict: string; failed: string | undefined; codes: string[] } {
  const [file] = in_.inspect({ "f.pss": bytes }).files;
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
  test("a file of another round is refused", () => {
    expect(lookAt({ round: "cast-2024-other" })).toEqual(refusedAt("round", "merge-other-round"));
  });

  test("practice and real rounds do not take each other's files", async () => {
    expect(lookAt({ practice: true })).toEqual(refusedAt("practice", "merge-practice-file"));
    const practice = createMergeRound({ practice: true });
    expect(look(sealScores(practice, "E01"), practice)).toEqual(refusedAt("practice", "merge-real-file"));
    expect(look(sealScores(practice, "E01", { practice: true }), practice).verdict).toBe("new");
    await practice.close();
  });

  test("the bundle must be one that was built here, with the same hash", () => {
    expect(lookAt({ bundle: "b-9" })).toEqual(refusedAt("bundle", "merge-bundle-unknown"));
    expect(lookAt({ bundleVersion: 2 })).toEqual(refusedAt("bundle", "merge-bundle-unknown"));
    expect(lookAt({ bundleHash: sha256Hex("other") })).toEqual(refusedAt("bundle", "merge-bundle-differs"));
  });

  test("scores under other rules are refused", () => {
    expect(lookAt({ ruleHash: sha256Hex("other") })).toEqual(refusedAt("rules", "merge-rules-differ"));
  });
});

describe("whose file it is", () => {
  test("a changed byte fails at the signature", () => {
    const text = Buffer.from(sealScores(round, "E01")).toString("utf8");
    expect(look(Buffer.from(text.replace('tenths\\":570', 'tenths\\":575')))).toEqual(
      refusedAt("signature", "score-file-signature"),
    );
  });

  test("an expert who is not on the roster, or a slip of somebody else, is refused", () => {
    expect(lookAt({}, "E77")).toEqual(refusedAt("slip", "merge-expert-unknown"));
    const slip = sha256Hex("slip of E02").slice(0, 16);
    expect(lookAt({ slip, slipKey: testKey("slip of E02") })).toEqual(refusedAt("slip", "merge-slip-unknown"));
  });

  test("a key that the slip did not certify is refused", () => {
    expect(lookAt({ slipKey: testKey("slip of E02") })).toEqual(refusedAt("certificate", "merge-certificate-false"));
  });

  test("a second laptop of the same expert is taken with a warning that names both keys", () => {
    round.merge({ "r1.pss": sealScores(round, "E01") });
    const second = sealScores(round, "E01", { revision: 2, expertKey: testKey("second laptop of E01") });
    const [file] = round.inspect({ "r2.pss": second }).files;
    expect(file).toMatchObject({
      verdict: "newer-revision",
      findings: [{ severity: "warning", code: "merge-second-laptop" }],
    });
    expect(file?.findings[0]?.details["fingerprint"]).toBe(file?.keyFingerprint);
    expect(file?.findings[0]?.details["mergedFingerprint"]).not.toBe(file?.keyFingerprint);
  });

  test("a clock that is ahead or behind is a warning, never a refusal", () => {
    expect(lookAt({ sealedAt: "2024-01-15T08:00:00.000Z" })).toEqual({
      verdict: "new",
      failed: undefined,
      codes: ["merge-clock-ahead"],
    });
    expect(lookAt({ sealedAt: "2020-01-01T00:00:00.000Z" })).toEqual({
      verdict: "new",
      failed: undefined,
      codes: ["merge-clock-behind"],
    });
  });
});

describe("what the file says", () => {
  test("scores run from 0 to the maximum in steps of half a point", () => {
    expect(lookAt({ forms: scoring("effect", 0) }).verdict).toBe("new");
    expect(lookAt({ forms: scoring("effect", 600) }).verdict).toBe("new");
    expect(lookAt({ forms: scoring("effect", 605) })).toEqual(refusedAt("range", "merge-out-of-range"));
    expect(lookAt({ forms: scoring("devotion", 383) })).toEqual(refusedAt("range", "merge-off-step"));
  });

  test("every fault of a step is listed, not the first alone", () => {
    const forms = [judged("c1", [60.5, 40]), judged("c2", [50.2, 41])];
    expect(lookAt({ forms: [...forms, ...formsOf("E01").slice(2)] })).toEqual(
      refusedAt("range", "merge-out-of-range", "merge-out-of-range", "merge-off-step"),
    );
  });

  test("criteria are known and given once", () => {
    const cells = judged("c1", [50, 40]).cells;
    const unknown = ScoreForm.parse({
      ...judged("c1", [50, 40]),
      cells: [...cells, { criterion: "charm", cell: { state: "blank" } }],
    });
    expect(lookAt({ forms: withForm(unknown) })).toEqual(refusedAt("range", "merge-unknown-criterion"));
    const twice = ScoreForm.parse({ ...judged("c1", [50, 40]), cells: [...cells, ...cells.slice(0, 1)] });
    expect(lookAt({ forms: withForm(twice) })).toEqual(refusedAt("range", "merge-criterion-twice"));
  });

  test("who is recused gives no score, and a known recusal cannot be judged", () => {
    const scored = ScoreForm.parse({ ...recused("c1"), cells: judged("c1", [50, 40]).cells });
    expect(lookAt({ forms: withForm(scored) })).toEqual(refusedAt("range", "merge-score-on-recused"));
    const ignored = formsOf("E09").map((form) => (form.candidate === "c6" ? judged("c6", [50, 40]) : form));
    expect(lookAt({ forms: ignored }, "E09")).toEqual(refusedAt("coverage", "merge-recusal-ignored"));
  });

  test("every assigned candidate has one form and nobody else has any", () => {
    const forms = formsOf("E01");
    expect(lookAt({ forms: forms.slice(1) })).toEqual(refusedAt("coverage", "merge-candidate-missing"));
    expect(lookAt({ forms: [...forms, judged("c1", [50, 40])] })).toEqual(
      refusedAt("coverage", "merge-candidate-twice"),
    );
    expect(lookAt({ forms: [...forms, judged("c99", [50, 40])] })).toEqual(
      refusedAt("coverage", "merge-candidate-unknown"),
    );
    expect(lookAt({ forms: [] }).codes).toHaveLength(9);
  });

  test("a blank is never taken for 0: the form is incomplete", () => {
    const form = judged("c1", [50, 40]);
    const blank = ScoreForm.parse({
      ...form,
      cells: [form.cells[0], { criterion: "effect", cell: { state: "blank" } }],
    });
    expect(lookAt({ forms: withForm(blank) })).toEqual(refusedAt("coverage", "merge-form-incomplete"));
    const short = ScoreForm.parse({ ...form, cells: form.cells.slice(0, 1) });
    expect(lookAt({ forms: withForm(short) })).toEqual(refusedAt("coverage", "merge-form-incomplete"));
  });
});
