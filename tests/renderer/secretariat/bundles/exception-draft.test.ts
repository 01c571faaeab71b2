import { expect, it } from "vitest";
import { CandidateId } from "#shared/ids.ts";
import {
  exceptionsOf,
  tickOne,
  writeForTicked,
  writeReason,
  type ExceptionDraft,
} from "#renderer/secretariat/bundles/exception-draft.ts";

const [a, b, c] = ["c-000000000001", "c-000000000002", "c-000000000003"].map((id) => CandidateId.parse(id));
const empty: ExceptionDraft = new Map();

it("nobody is excepted who was not ticked, and each needs a reason", () => {
  expect(exceptionsOf(empty)).toEqual({ exceptions: [], lacking: 0 });
  const ticked = tickOne(writeReason(empty, a!, " 只改了电话 "), b!, true);
  expect(exceptionsOf(ticked)).toEqual({
    exceptions: [
      { candidate: a, reason: "只改了电话" },
      { candidate: b, reason: "" },
    ],
    lacking: 1,
  });
});

it("one reason is given to those that are ticked, and to no other", () => {
  const draft = writeForTicked(tickOne(tickOne(tickOne(empty, a!, true), b!, true), c!, true), "单位来函");
  expect(exceptionsOf(tickOne(draft, c!, false))).toEqual({
    exceptions: [
      { candidate: a, reason: "单位来函" },
      { candidate: b, reason: "单位来函" },
    ],
    lacking: 0,
  });
});
