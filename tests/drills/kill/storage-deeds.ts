import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RoundId } from "#shared/ids.ts";
import { material } from "#shared/schema/secretariat.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createDatabases } from "#main/db/databases.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import type { World } from "#main/world.ts";
import type { StageFacts } from "#tests/drills/drill.ts";
import { nothing, type Deed } from "#tests/drills/kill/deed.ts";
import { votingRound } from "#tests/drills/recording-stages.ts";
import { by } from "#tests/drills/stages.ts";
import { damagePage } from "#tests/support/damage.ts";

const migrations = join(import.meta.dirname, "../../../migrations");

/** Materials in force that do not lie where they should, or are others. */
function lostMaterials(dataFolder: string, facts: StageFacts): readonly string[] {
  const databases = createDatabases(dataFolder, migrations);
  const round = RoundId.parse(facts.round);
  try {
    const rows = databases.round(round)?.select().from(material).all() ?? [];
    return rows.flatMap(({ id, at, sha256 }) => {
      const found = locateDelivered({ databases } as World, round, id);
      if (found === undefined) return [`${at} is not there`];
      return sha256Hex(readFileSync(found.path)) === sha256 ? [] : [`${at} is another file`];
    });
  } finally {
    databases.closeAll();
  }
}

/** Deeds that put one state of a database, and of what lies beside it, in the place of another. */
export const storageDeeds: readonly Deed[] = [
  {
    name: "switch-over",
    goesOn: true,
    from: "office-taken",
    beginsWith: "screen",
    prepare: nothing,
    async run(computer, facts) {
      const round = RoundId.parse(facts.round);
      await computer.must("intake/run", { round, delivery: computer.grant(facts.redelivery), by });
    },
    async view(computer, facts) {
      const round = RoundId.parse(facts.round);
      const { rows } = await computer.must("screening/list", { round });
      const findings = await computer.must("screening/findings", { round });
      const said = findings.map(({ code, at }) => `${code} ${at}`).sort();
      return { rows: rows.map(({ name, files }) => `${name} ${String(files)}`), said };
    },
    missing: lostMaterials,
  },
  {
    name: "restore",
    goesOn: true,
    from: "office-polled",
    damage: (dataFolder) =>
      damagePage(join(dataFolder, "secretariat/rounds", votingRound, "secretariat.db"), "score_file"),
    prepare: nothing,
    async run(computer) {
      await computer.must("storage/restore", { round: votingRound, copy: "mirror" });
    },
    async view(computer) {
      const { damaged } = await computer.must("storage/damage", {});
      const offered = damaged.map(({ round, copies }) => ({ round, first: copies[0] }));
      if (offered.length > 0) return { offered };
      const { experts, frozenAtMs } = await computer.must("merge/progress", { round: votingRound });
      const { runOffs } = await computer.must("run-off/list", { round: votingRound });
      return { experts, frozenAtMs, runOffs };
    },
  },
];
