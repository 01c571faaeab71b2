import { expect, test } from "vitest";
import { CandidateId } from "#shared/ids.ts";
import { planBulk, type BulkSubject } from "#shared/screening/plan-bulk.ts";

const subject = (id: string, changes: Partial<BulkSubject> = {}): BulkSubject => ({
  id: CandidateId.parse(id),
  errors: 0,
  warnings: 0,
  secrecy: false,
  decision: null,
  changed: false,
  gone: false,
  ...changes,
});

test("admitting leaves out whatever a person has to look at by itself, and says why", () => {
  const subjects = [
    subject("clean"),
    subject("soft", { warnings: 2 }),
    subject("hard", { errors: 1 }),
    subject("secret", { errors: 1, secrecy: true }),
    subject("rejected", { decision: "rejected" }),
    subject("admitted", { decision: "admitted" }),
    subject("changed", { decision: "correction", changed: true }),
    subject("gone", { gone: true }),
  ];
  expect(planBulk(subjects, { outcome: "admitted", redecide: false })).toEqual({
    changes: [
      { candidate: "clean", before: null, warnings: 0 },
      { candidate: "soft", before: null, warnings: 2 },
    ],
    leftOut: [
      { candidate: "hard", why: "errors" },
      { candidate: "secret", why: "secrecy" },
      { candidate: "rejected", why: "decided" },
      { candidate: "admitted", why: "same" },
      { candidate: "changed", why: "material-changed" },
      { candidate: "gone", why: "gone" },
    ],
    needsReason: true,
  });
});

test("deciding anew takes in other decisions, never the same one nor changed material", () => {
  const subjects = [
    subject("rejected", { decision: "rejected" }),
    subject("correction", { decision: "correction" }),
    subject("changed", { decision: "admitted", changed: true }),
  ];
  expect(planBulk(subjects, { outcome: "correction", redecide: true })).toEqual({
    changes: [{ candidate: "rejected", before: "rejected", warnings: 0 }],
    leftOut: [
      { candidate: "correction", why: "same" },
      { candidate: "changed", why: "material-changed" },
    ],
    needsReason: true,
  });
});

test("who is gone may be rejected with others, and clean candidates need no reason", () => {
  expect(planBulk([subject("gone", { gone: true })], { outcome: "rejected", redecide: false }).changes).toHaveLength(1);
  expect(planBulk([subject("clean")], { outcome: "admitted", redecide: false }).needsReason).toBe(false);
  expect(planBulk([subject("hard", { errors: 1 })], { outcome: "admitted", redecide: false }).needsReason).toBe(false);
});
