import { afterEach, beforeAll, beforeEach } from "vitest";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { RoundId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { by, makeIntakeRound, type IntakeRound } from "#tests/support/intake-round.ts";
import { makeGoodFiles, writeFiles, type GoodFiles } from "#tests/support/small-delivery.ts";
import type { TempCore } from "#tests/support/temp-core.ts";

/** The round that the running test takes deliveries into: each test of a file has a fresh one, closed after it. */
export interface EachIntake extends IntakeRound {
  readonly core: TempCore;
  readonly round: RoundId;
  readonly folder: string;
  readonly good: GoodFiles;
  readonly database: SecretariatDatabase;
  /** Puts files into the delivery. */
  write(files: Readonly<Record<string, Uint8Array | string>>): void;
  /** Takes the delivery in. */
  take(): Promise<Answer<"intake/run">>;
  /** All findings as «severity code name place», sorted; the name is empty where no candidate is concerned. */
  found(): Promise<readonly string[]>;
}

/** Called once at the top of a file of tests. */
export function eachIntake(): EachIntake {
  let made: IntakeRound | undefined;
  let good: GoodFiles | undefined;
  beforeAll(async () => {
    good = await makeGoodFiles();
  });
  beforeEach(async () => {
    made = await makeIntakeRound();
  });
  afterEach(() => made?.core.close());
  const now = (): IntakeRound => made!;
  return {
    get core() {
      return now().core;
    },
    get round() {
      return now().round;
    },
    get folder() {
      return now().folder;
    },
    get good() {
      return good!;
    },
    get database() {
      return now().core.world.databases.round(now().round)!;
    },
    write: (files) => writeFiles(now().folder, files),
    take: () => {
      const { core, round, folder } = now();
      return core.call("intake/run", { round, delivery: core.world.grants.grant(folder), by });
    },
    found: async () => {
      const { core, round } = now();
      const { rows } = await core.must("screening/list", { round });
      const nameOf = (id: string | null): string => rows.find((row) => row.id === id)?.name ?? "";
      const findings = await core.must("screening/findings", { round });
      return findings
        .map(({ severity, code, at, candidate }) => `${severity} ${code} ${nameOf(candidate)} ${at}`)
        .sort();
    },
  };
}
