import type { CandidateId } from "#shared/ids.ts";
import { makeIntakeRound, by, type IntakeRound } from "#tests/support/intake-round.ts";
import {
  completeFiles,
  formerWinners,
  makeGoodFiles,
  volunteerHeads,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";

/** A round of volunteers that was taken in. */
export interface ScreeningRound extends IntakeRound {
  /** Id of a candidate by name. */
  idOf(name: string): Promise<CandidateId>;
  /** Takes in the delivery again, with these rows. */
  deliver(rows: readonly (readonly string[])[]): Promise<void>;
}

/** Takes in the rows with complete files; the caller closes the core. */
export async function makeScreeningRound(rows: readonly (readonly string[])[]): Promise<ScreeningRound> {
  const made = await makeIntakeRound();
  const { core, round, folder } = made;
  const good = await makeGoodFiles();
  const deliver = async (delivered: readonly (readonly string[])[]): Promise<void> => {
    for (const [number = "", name = ""] of delivered)
      writeFiles(folder, completeFiles(`${number} ${name}`, name, good));
    writeFiles(folder, {
      "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...delivered] }),
      "往届入选名单.xlsx": formerWinners,
    });
    await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
  };
  await deliver(rows);
  return {
    ...made,
    deliver,
    async idOf(name) {
      const { rows: listed } = await core.must("screening/list", { round });
      const found = listed.find((row) => row.name === name);
      if (found === undefined) throw new Error(`no candidate ${name}`);
      return found.id;
    },
  };
}
