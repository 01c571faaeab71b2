import { and, eq } from "drizzle-orm";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { paperSheet, paperTyping } from "#shared/schema/secretariat-paper.ts";
import { changeEntry } from "#main/secretariat/paper-entry/change-entry.ts";
import { typedSheets, type OpenEntry } from "#main/secretariat/paper-entry/open-entry.ts";
import { criteriaOfRows } from "#main/secretariat/paper-entry/paper-rows.ts";
import { expertNameOf } from "#main/secretariat/paper-entry/read-comparison.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";

type Typing = OpenEntry["typings"][number];

const typingOf = ({ typings }: OpenEntry, by: string): Typing | undefined =>
  typings.find(({ typist }) => isSamePerson(typist, by));

/** Takes a turn or goes on with one's own: who has typed an entry once does not type it again. */
export function takeTurn(open: OpenEntry, by: string, nowMs: number): Result<Output<"paper-entry/turn">, Problem> {
  const { opened, entry, typings, rows, categories } = open;
  const own = typingOf(open, by);
  if (own !== undefined && own.finishedAtMs !== null) return err({ kind: "paper-entry/turn-finished", facts: { by } });
  const [first, second] = typings;
  if (own === undefined && second !== undefined)
    return err({ kind: "paper-entry/both-taken", facts: { first: first?.typist ?? "", second: second.typist } });
  const turn = own?.turn ?? (first === undefined ? 1 : 2);
  if (own === undefined)
    changeEntry(
      opened,
      { kind: "paper-entry/turn", by, atMs: nowMs, facts: { entry: entry.id, expert: entry.expert, turn } },
      (transaction) =>
        void transaction.insert(paperTyping).values({ entry: entry.id, turn, typist: by, startedAtMs: nowMs }).run(),
    );
  const typed = typedSheets(open, turn);
  return ok({
    turn,
    expertName: expertNameOf(open),
    categories,
    rows: rows.map((row) => ({ ...row, typed: typed.get(row.candidate) ?? null })),
    finishedAtMs: null,
  });
}

/** The turn of this person while it lasts. */
function runningTurn(open: OpenEntry, by: string): Result<Typing, Problem> {
  const own = typingOf(open, by);
  if (own === undefined) return err({ kind: "paper-entry/not-your-turn", facts: { by } });
  return own.finishedAtMs === null ? ok(own) : err({ kind: "paper-entry/turn-finished", facts: { by } });
}

/** Keeps one sheet of one's own turn; typing it again replaces it. */
export function saveSheet(
  open: OpenEntry,
  { by, candidate, sheet }: Input<"paper-entry/save-sheet">,
  nowMs: number,
): Result<Output<"paper-entry/save-sheet">, Problem> {
  const { opened, entry, rows } = open;
  const own = runningTurn(open, by);
  if (!own.ok) return own;
  const row = rows.find((one) => one.candidate === candidate);
  if (row === undefined || row.recused !== null) return err({ kind: "paper-entry/sheet-unknown" });
  const refusal = refuseSheet(sheet, criteriaOfRows(opened.rules, rows)(candidate));
  if (refusal !== undefined) return err(refusal);
  const { turn } = own.value;
  const facts = { entry: entry.id, expert: entry.expert, turn, candidate };
  changeEntry(opened, { kind: "paper-entry/sheet", by, atMs: nowMs, facts }, (transaction) => {
    const values = { entry: entry.id, turn, candidate, sheet, savedAtMs: nowMs };
    const target = [paperSheet.entry, paperSheet.turn, paperSheet.candidate];
    transaction.insert(paperSheet).values(values).onConflictDoUpdate({ target, set: values }).run();
  });
  return ok({ savedAtMs: nowMs });
}

function refuseSheet({ standing, reason, cells }: TypedSheet, criteria: readonly Criterion[]): Problem | undefined {
  if (standing !== "judging" && reason.trim() === "") return { kind: "paper-entry/reason-missing" };
  for (const { criterion, tenths } of cells) {
    const limit = criteria.find(({ id }) => id === criterion);
    if (limit === undefined || cells.filter((one) => one.criterion === criterion).length > 1)
      return { kind: "paper-entry/sheet-unknown" };
    const refusal = refuseScore(tenths, limit);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Why a score is not on the rubric's scale. */
export const refuseScore = (tenths: number, { name, maxTenths, stepTenths }: Criterion): Problem | undefined =>
  tenths <= maxTenths && tenths % stepTenths === 0
    ? undefined
    : {
        kind: "paper-entry/off-scale",
        facts: { criterion: name.zh, criterionEn: name.en, maxPoints: maxTenths / 10, stepPoints: stepTenths / 10 },
      };

/** Ends a turn once every sheet is typed. It cannot be taken up again: what is wrong is settled in the comparison. */
export function finishTurn(
  open: OpenEntry,
  { by, controlCode }: Input<"paper-entry/finish">,
  nowMs: number,
): Result<Output<"paper-entry/finish">, Problem> {
  const { opened, entry, rows } = open;
  const own = runningTurn(open, by);
  if (!own.ok) return own;
  const { turn } = own.value;
  const typed = typedSheets(open, turn);
  const missing = rows.filter(({ candidate, recused }) => recused === null && !typed.has(candidate)).length;
  if (missing > 0) return err({ kind: "paper-entry/sheets-missing", facts: { count: missing } });
  const facts = { entry: entry.id, expert: entry.expert, turn };
  changeEntry(opened, { kind: "paper-entry/finished", by, atMs: nowMs, facts }, (transaction) => {
    const values = { finishedAtMs: nowMs, controlCode: controlCode ?? "" };
    const isOwn = and(eq(paperTyping.entry, entry.id), eq(paperTyping.turn, turn));
    transaction.update(paperTyping).set(values).where(isOwn).run();
  });
  return ok({ finishedAtMs: nowMs });
}
