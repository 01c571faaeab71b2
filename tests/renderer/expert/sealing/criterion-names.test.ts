import { expect, it } from "vitest";
import { CandidateId, CriterionId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { criterionNames } from "#renderer/expert/sealing/criterion-names.ts";

it("names a criterion as the candidate's own form does, where categories share an id", () => {
  const [person, team] = [CandidateId.parse("c1"), CandidateId.parse("c2")];
  const candidates = [
    { id: person, category: "volunteer" },
    { id: team, category: "organisation" },
  ] as unknown as readonly CandidateState[];
  const nameOf = criterionNames({ categories: cast2023.categories, candidates }, "zh");
  const effect = CriterionId.parse("effect");
  expect(nameOf(person, effect)).toBe("成效与群众认可");
  expect(nameOf(team, effect)).toBe("服务成效与社会评价");
});
