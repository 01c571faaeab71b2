import { expect } from "vitest";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { screenAll } from "#main/secretariat/screening/screen-all.ts";
import type { RoundId } from "#shared/ids.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import type { TempCore } from "#tests/support/temp-core.ts";

/** Findings without their running numbers. */
export const plain = (findings: readonly StoredFinding[]) => findings.map((finding) => ({ ...finding, id: 0 }));

/** What checking everything again at once would leave; nothing of it stays. */
export function whenAllIsChecked({ world }: Pick<TempCore, "world">, round: RoundId): ReturnType<typeof plain> {
  const opened = openRound(world, round);
  if (!opened.ok) throw new Error("no round");
  let found: ReturnType<typeof plain> = [];
  const trial = (): void =>
    opened.value.database.transaction((transaction) => {
      screenAll(transaction, opened.value.rules);
      found = plain(storedFindings({ database: transaction }));
      transaction.rollback();
    });
  expect(trial).toThrow("Rollback");
  return found;
}
