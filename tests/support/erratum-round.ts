import { beforeAll } from "vitest";
import type { BundleId, CriterionId } from "#shared/ids.ts";
import { createRecipient, type TestRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type SmallCandidate, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

/** Three versions of a round, and a laptop on which an expert has begun with the first. */
export interface ErratumRound {
  readonly recipient: TestRecipient;
  readonly v1: WrittenBundle;
  /** c1 as it was, c2 withdrawn, c3 corrected, c4 now recused for E01, c5 new; E01 has a new slip. */
  readonly v2: WrittenBundle;
  /** The same once more, c1 corrected too. */
  readonly v3: WrittenBundle;
}

const photo = { mediaType: "image/jpeg", bytes: new Uint8Array(3000).fill(8) };

/** The candidates of the first version. */
export const people: readonly SmallCandidate[] = ["c1", "c2", "c3", "c4"].map((id, at) => ({
  id,
  name: `候选${String(at + 1)}`,
  media: [photo],
}));

/** The experts; the first loses the slip. */
export const zhang = { id: "E01", name: "张教授", slip: "E01" };
const li = { id: "E02", name: "李研究员", slip: "E02", recused: ["c2"] };

/** Writes the round before the tests of a file; read its fields inside tests only. */
export function describeErratum(): ErratumRound {
  const folder = sharedTempFolder();
  const round: { -readonly [Field in keyof ErratumRound]?: ErratumRound[Field] } = {};
  beforeAll(async () => {
    round.recipient = await createRecipient();
    const base = { recipient: round.recipient.address };
    round.v1 = await writeSmallBundle(folder, { ...base, version: 1, candidates: people, experts: [zhang, li] });
    const corrected = { id: "c3", name: "候选3", summary: "更正后的事迹", media: [photo] };
    const added = { id: "c5", name: "候选5", media: [photo] };
    const experts = [{ ...zhang, slip: "E01 again", recused: ["c4"] }, li];
    const revoked = [{ expert: "E01", slip: "E01" }];
    const kept = people.filter(({ id }) => id === "c1" || id === "c4");
    const second = [...kept, corrected, added];
    round.v2 = await writeSmallBundle(folder, { ...base, version: 2, candidates: second, experts, revoked });
    const third = second.map((each) => (each.id === "c1" ? { ...each, summary: "补充事迹" } : each));
    round.v3 = await writeSmallBundle(folder, { ...base, version: 3, candidates: third, experts, revoked });
  });
  return round as ErratumRound;
}

/** E01 has scored all four on the first bundle, with a comment on c1 and c3, and was at c3 last. */
export async function begun({ v1 }: ErratumRound): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  const { core } = laptop;
  await laptop.bring(v1);
  await laptop.open(v1.bundle, "E01");
  for (const [at, id] of ["c1", "c2", "c3", "c4"].entries()) await laptop.score(v1.bundle, id, 50 - at, 30);
  await core.must("review/save-comment", { ...of(v1.bundle, "c1"), comment: "扎根山村二十年" });
  await core.must("review/save-comment", { ...of(v1.bundle, "c3"), comment: "材料需要更正" });
  await core.must("review/candidate", of(v1.bundle, "c3"));
  await core.must("desk/lock", {});
  return laptop;
}

/** Scores of the unlocked expert, tenths by criterion. */
export const scoresOf = async (
  { core }: SmallLaptop,
  bundle: BundleId,
  id: string,
): Promise<Record<CriterionId, number>> => (await core.must("review/candidate", of(bundle, id))).scores;
