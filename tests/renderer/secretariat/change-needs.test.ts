import { expect, test } from "vitest";
import { correctionNeeds, decisionNeeds } from "#renderer/secretariat/selection/changes/change-needs.ts";

const decision = {
  ...{ kind: "withdrawal" as const, candidate: "c1", passedOver: undefined, reason: "renounced", text: "声明" },
  ...{ approver: "李主任", minutes: "12号", witness: "吴监督" },
};

test("a decision needs who, why, who approved it, the minutes and two people; a deviation also who is passed over", () => {
  expect(decisionNeeds(decision, "周敏")).toEqual([]);
  expect(decisionNeeds({ ...decision, witness: "周敏 " }, "周敏")).toEqual(["twoPeople"]);
  expect(decisionNeeds({ ...decision, kind: "deviation" }, "周敏")).toEqual(["passedOver"]);
  const empty = { candidate: undefined, reason: undefined, text: " ", approver: "", minutes: "", witness: "" };
  expect(decisionNeeds({ ...decision, ...empty }, "周敏")).toEqual([
    ...["who", "reason", "text", "approver", "minutes", "witness"],
  ]);
});

test("a correction needs every score in its field and the paper that it rests on", () => {
  const said = {
    ...{ candidate: "c1", expert: "E01", reason: "sum", text: "抄错", reference: "说明", witness: "吴监督" },
    acknowledged: true,
  };
  expect(correctionNeeds({ ...said, complete: true }, "周敏")).toEqual([]);
  expect(correctionNeeds({ ...said, complete: true, acknowledged: false }, "周敏")).toEqual(["acknowledge"]);
  expect(correctionNeeds({ ...said, complete: false, reference: "", expert: undefined }, "周敏")).toEqual([
    ...["expert", "scores", "reference"],
  ]);
});
