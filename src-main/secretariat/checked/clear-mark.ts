import { and, eq } from "drizzle-orm";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { nominationsOf } from "#main/secretariat/screening/decide.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { screenOwn } from "#main/secretariat/screening/screen-decided.ts";
import { storedMaterials } from "#main/secretariat/screening/stored-nominations.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { isFormalMark } from "#shared/eligibility/secrecy-clearance.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { secrecyClearance } from "#shared/schema/secretariat-checked.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";

/**
 * Records that words found in one content are no mark of secrecy; another content, or another word in it, stops again.
 *
 * Errors: `round/scores-frozen`, `screening/candidate-not-found`, `secrecy/declared-secret`, `secrecy/mark-gone`,
 * `secrecy/judgement-needed`, `secrecy/same-person`.
 */
export function clearMark(
  round: OpenRound,
  input: Input<"secrecy/clear">,
  now: () => number,
): Result<Record<string, never>, Problem> {
  const { database, rules } = round;
  const { candidate, code, at, mark, basis, judgement, by, witness } = input;
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  const [nomination] = nominationsOf(round, [candidate]) ?? [];
  if (nomination === undefined) return err({ kind: "screening/candidate-not-found" });
  // What the unit itself says to be secret is not for this channel, whatever anybody here thinks of it.
  if (nomination.notSecret === false) return err({ kind: "secrecy/declared-secret", facts: { name: nomination.name } });
  const { finding } = tables;
  const which = and(eq(finding.candidate, candidate), eq(finding.code, code), eq(finding.at, at));
  const found = storedFindings(round, which).find(({ details }) => (details["mark"] ?? details["word"]) === mark);
  if (found === undefined) return err({ kind: "secrecy/mark-gone", facts: { at, mark } });
  if (isFormalMark(mark) && judgement === "") return err({ kind: "secrecy/judgement-needed", facts: { mark } });
  if (isSamePerson(by, witness)) return err({ kind: "secrecy/same-person" });
  const file = (storedMaterials(database, [candidate]).get(candidate) ?? []).find((each) => each.at === at);
  const atMs = now();
  database.transaction((transaction) => {
    const content =
      file === undefined
        ? { sha256: sha256Hex(nomination.summary), cellText: nomination.summary }
        : { sha256: file.sha256, cellText: null };
    const what = { candidate, code, at, fileName: String(found.details["fileName"]), mark, ...content };
    transaction
      .insert(secrecyClearance)
      .values({ ...what, basis, judgement, recordedBy: by, witness, recordedAtMs: atMs })
      .run();
    screenOwn(transaction, rules, [nomination], latestDecisions(transaction).get(candidate));
    const facts = { candidate, at, mark, sha256: content.sha256, basis, judgement, witness };
    appendJournal(transaction, { atMs, actor: by, kind: "secrecy/cleared", facts });
  });
  return ok({});
}
