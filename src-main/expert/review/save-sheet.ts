import type { CandidateId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Json } from "#shared/formats/canonical-json.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { sheet } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { categoryOf, openDesk, unsealedDesk, writableDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { sealPrivateText } from "#main/expert/private-text.ts";
import type { CallContext } from "#main/world.ts";

type SheetChange = Partial<
  Pick<
    typeof sheet.$inferInsert,
    "state" | "by" | "reasonSealed" | "flagged" | "flagReasonSealed" | "commentSealed" | "change"
  >
>;

/** Saves the comment, sealed under the expert's key; on disk before it answers. */
export function saveComment(input: Input<"review/save-comment">, context: CallContext): Answer<"review/save-comment"> {
  const desk = deskFor(input, context);
  if (!desk.ok) return desk;
  const { session } = desk.value;
  const commentSealed = sealPrivateText(session, input.candidate, "comment", input.comment, context.randomBytes);
  const facts = { candidate: input.candidate, characters: input.comment.length };
  return save(desk.value, input.candidate, { commentSealed }, "comment-saved", facts, context);
}

/** Sets or takes away the «look again» mark and its reason, sealed under the expert's key. */
export function setFlag(input: Input<"review/set-flag">, context: CallContext): Answer<"review/set-flag"> {
  const desk = deskFor(input, context);
  if (!desk.ok) return desk;
  const { candidate, flagged } = input;
  const reason = flagged ? input.reason : "";
  const flagReasonSealed =
    reason === undefined
      ? undefined
      : sealPrivateText(desk.value.session, candidate, "flag", reason, context.randomBytes);
  const change = { flagged, ...(flagReasonSealed !== undefined && { flagReasonSealed }) };
  const facts = { candidate, flagged, characters: reason?.length ?? null };
  return save(desk.value, candidate, change, "flag-set", facts, context);
}

/** The expert has looked again at what a newer bundle changed; also once sealed, because no score changes. */
export function seenChange(input: Input<"review/seen-change">, context: CallContext): Answer<"review/seen-change"> {
  const desk = deskFor(input, context, openDesk);
  if (!desk.ok) return desk;
  return save(desk.value, input.candidate, { change: null }, "change-seen", { candidate: input.candidate }, context);
}

/** Recuses, abstains or goes back to judging, also before the pledge. What the secretariat set, the expert cannot take back. */
export function setStanding(input: Input<"review/set-standing">, context: CallContext): Answer<"review/set-standing"> {
  const unsealed = unsealedDesk(context, input.bundle);
  if (!unsealed.ok) return unsealed;
  const { session } = unsealed.value;
  if (session.recused.has(input.candidate)) return err({ kind: "expert/recusal-fixed" });
  const desk = deskFor(input, context, () => unsealed);
  if (!desk.ok) return desk;
  if (input.state !== "judging" && input.reason === "") return err({ kind: "expert/reason-needed" });
  const reason = input.state === "judging" ? "" : input.reason;
  const reasonSealed = sealPrivateText(session, input.candidate, "reason", reason, context.randomBytes);
  const facts = { candidate: input.candidate, state: input.state };
  return save(
    desk.value,
    input.candidate,
    { state: input.state, by: "expert", reasonSealed },
    "standing-set",
    facts,
    context,
  );
}

function deskFor(
  input: Input<"review/set-flag" | "review/save-comment" | "review/set-standing" | "review/seen-change">,
  context: CallContext,
  open: typeof writableDesk = writableDesk,
): Result<OpenDesk, Problem> {
  const desk = open(context, input.bundle);
  if (!desk.ok) return desk;
  const category = categoryOf(desk.value.session, input.candidate);
  return category.ok ? desk : category;
}

function save(
  { db, session }: OpenDesk,
  candidate: CandidateId,
  change: SheetChange,
  kind: string,
  facts: Json,
  context: CallContext,
): Result<{ savedAtMs: number }, Problem> {
  const savedAtMs = context.now();
  db.transaction((transaction) => {
    transaction
      .insert(sheet)
      .values({
        bundle: session.bundle,
        expert: session.expert,
        candidate,
        state: "judging",
        by: "expert",
        reasonSealed: "",
        flagged: false,
        commentSealed: "",
        ...change,
        savedAtMs,
      })
      .onConflictDoUpdate({ target: [sheet.bundle, sheet.expert, sheet.candidate], set: { ...change, savedAtMs } })
      .run();
    appendJournal(transaction, { atMs: savedAtMs, actor: session.expert, kind, facts });
  });
  return ok({ savedAtMs });
}
