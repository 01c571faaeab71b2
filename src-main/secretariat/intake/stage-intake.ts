import { journalHead } from "#main/db/journal.ts";
import { openStaging } from "#main/db/staging.ts";
import { pairPhotosApart, screenRoundApart } from "#main/secretariat/intake/compare-apart.ts";
import { comparedPhotos, verdictsInForce } from "#main/secretariat/intake/compare-photos.ts";
import { inPieces } from "#main/secretariat/intake/in-pieces.ts";
import { newestRun } from "#main/secretariat/intake/newest-run.ts";
import { stageCandidates } from "#main/secretariat/intake/stage-candidates.ts";
import { stateBefore } from "#main/secretariat/intake/state-before.ts";
import { findingRows, stagedTables, type LaidReady, type IntakePlan } from "#main/secretariat/intake/store-intake.ts";
import { verifiedValues, withoutSettled } from "#main/secretariat/screening/verified-values.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";
import type { Severity } from "#shared/finding.ts";
import { compareDeliveries } from "#shared/intake/compare-deliveries.ts";
import type { ChangeKind, DeliveryChange } from "#shared/intake/delivery-change.ts";
import { pairFindings } from "#shared/intake/photo-pairs.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import { intakeChange } from "#shared/schema/secretariat-intake.ts";
import { photoPair } from "#shared/schema/secretariat-photos.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** An intake that is wholly worked out and lies ready to be taken over. */
export interface StagedIntake extends LaidReady {
  /** The newest entry of the journal that it was worked out from; once there is another one it is out of date. */
  readonly head: string;
  readonly changes: Readonly<Partial<Record<ChangeKind, number>>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

/**
 * Works out everything that an intake changes and lays it ready, while the core goes on answering.
 *
 * Nothing of the round is touched. The caller closes the staging.
 */
export async function stageIntake(
  round: OpenRound,
  plan: IntakePlan,
  helpers: Pick<CallContext, "crew" | "signal">,
): Promise<StagedIntake> {
  const { database, rules } = round;
  const { signal } = helpers;
  const staging = openStaging(database, stagedTables);
  try {
    const head = journalHead(database);
    const before = stateBefore(database, rules, plan);
    const run = newestRun(database) + 1;
    const changes: Partial<Record<ChangeKind, number>> = {};
    const findings = { error: 0, warning: 0, remark: 0 };
    const say = (stage: "intake" | "screening", said: readonly PlacedFinding[]): void => {
      for (const { severity } of said) findings[severity] += 1;
      staging.put(tables.finding, findingRows(stage, said));
    };
    const record = (found: readonly DeliveryChange[]): void => {
      // Of the first intake everything is new, and nobody asks what it changed.
      if (round.row.intakeAtMs === null) return;
      for (const { kind } of found) changes[kind] = (changes[kind] ?? 0) + 1;
      const rows = found.map((change) => ({ run, ...change }));
      staging.put(intakeChange, rows);
    };
    const open = withoutSettled(plan.findings, plan.nominations, verifiedValues(database));
    await inPieces(open, signal, (piece) => say("intake", piece));
    const pairs = await pairPhotosApart(comparedPhotos(database, plan, before.gone), helpers);
    const pairRows = pairs.map(({ one, other, differing }) => ({ one: one.id, other: other.id, differing }));
    await inPieces(pairRows, signal, (piece) => staging.put(photoPair, piece));
    const verdicts = new Map([...verdictsInForce(database)].map(([key, { verdict }]) => [key, verdict]));
    const ofPairs = pairFindings(pairs, verdicts, rules.materials.workPhotos.source);
    await inPieces(ofPairs, signal, (piece) => say("intake", piece));
    const left = await stageCandidates(database, plan, before, { staging, say, record, signal });
    const nominations = before.gone.map(({ nomination }) => nomination);
    const nothing = { nominations: [], materials: [] };
    record(compareDeliveries({ nominations, materials: [], gone: before.goneBefore }, nothing));
    const ofRound = await screenRoundApart(before.round, helpers);
    await inPieces(ofRound, signal, (piece) => say("screening", piece));
    return { staging, head, run, left, gone: before.gone, changes, findings };
  } catch (fault) {
    staging.close();
    throw fault;
  }
}
