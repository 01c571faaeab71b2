import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import { ExpertId, type CandidateId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { paperEntryHandlers } from "#main/secretariat/paper-entry/handlers.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { must, type MergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, type PointsOf } from "#tests/support/seal-scores.ts";

/** One white pixel: the smallest PNG. */
export const whitePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
  "base64",
);

/** The sheet on which an expert judges, with the total that belongs to it. */
export function judgedSheet(
  [effect, devotion]: readonly [number, number],
  change: Partial<TypedSheet> = {},
): TypedSheet {
  const cells = [
    { criterion: "effect", tenths: effect * 10 },
    { criterion: "devotion", tenths: devotion * 10 },
  ] as unknown as TypedSheet["cells"];
  return { standing: "judging", reason: "", cells, writtenTenths: (effect + devotion) * 10, comment: "", ...change };
}

/** The paper entry of one expert in a small round, call by call. */
export function paperDesk(round: MergeRound, expert: string) {
  const { context } = round;
  const inRound = { round: round.round };
  const { entry } = must(
    paperEntryHandlers["paper-entry/start"]({ ...inRound, expert: ExpertId.parse(expert), by: "周敏" }, context),
  );
  const inEntry = { ...inRound, entry };
  const desk = {
    entry,
    turn: (by: string) => paperEntryHandlers["paper-entry/turn"]({ ...inEntry, by }, context),
    save: (by: string, candidate: string, sheet: TypedSheet) =>
      paperEntryHandlers["paper-entry/save-sheet"](
        { ...inEntry, by, candidate: candidate as CandidateId, sheet },
        context,
      ),
    finish: (by: string, controlCode: string | null = null) =>
      paperEntryHandlers["paper-entry/finish"]({ ...inEntry, by, controlCode }, context),
    /** Types every sheet and finishes; `change` says which are typed otherwise. */
    type(by: string, change: Readonly<Record<string, TypedSheet>> = {}, points: PointsOf = plainPoints): void {
      const turn = now(desk.turn(by));
      for (const { candidate, recused } of turn.rows)
        if (recused === null)
          now(desk.save(by, candidate, change[candidate] ?? judgedSheet(points(candidate, expert))));
      now(desk.finish(by));
    },
    comparison: () => paperEntryHandlers["paper-entry/comparison"](inEntry, context),
    settle: (candidate: string | null, field: string, value: string, by = "郑看") =>
      paperEntryHandlers["paper-entry/settle"](
        { ...inEntry, candidate: candidate as CandidateId | null, field, value, by },
        context,
      ),
    async attach(bytes: Uint8Array = whitePixel, name = "扫描.png") {
      const path = join(round.folder, name);
      writeFileSync(path, bytes);
      return paperEntryHandlers["paper-entry/attach"](
        { ...inEntry, files: [context.grants.grant(path)], by: "周敏" },
        context,
      );
    },
    detach: (sha256: string) => paperEntryHandlers["paper-entry/detach"]({ ...inEntry, sha256, by: "周敏" }, context),
    plan: () => paperEntryHandlers["paper-entry/plan"]({ ...inEntry, by: "周敏" }, context),
    commit: (plan: string) => mergeHandlers["merge/commit"]({ ...inRound, plan, by: "周敏" }, context),
    giveUp: () => paperEntryHandlers["paper-entry/give-up"]({ ...inEntry, by: "周敏", reason: "录错专家" }, context),
  };
  return desk;
}

/** Both people type the same, the scan is attached, and the entry is merged. */
export async function mergePaper(round: MergeRound, expert: string, points: PointsOf = plainPoints): Promise<void> {
  const desk = paperDesk(round, expert);
  desk.type("周敏", {}, points);
  desk.type("吴监督", {}, points);
  now(await desk.attach());
  now(desk.commit(now(desk.plan()).plan));
}

/** The value of an answer that is there at once. */
export const now = <T>(answer: Outcome<T> | Promise<Outcome<T>>): T => must(answer);

/** Kind of the refusal; `ok` where there was none. */
export const kindOf = (answer: Outcome<unknown> | Promise<Outcome<unknown>>): string => {
  if (answer instanceof Promise) throw new Error("this handler answers later");
  return answer.ok ? "ok" : answer.error.kind;
};

/** The experts as the list shows them. */
export const paperList = (round: MergeRound): Output<"paper-entry/list"> =>
  now(paperEntryHandlers["paper-entry/list"]({ round: round.round }, round.context));
