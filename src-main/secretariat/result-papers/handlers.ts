import { basename } from "node:path";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { CandidateReasons, resultPaperCalls } from "#shared/ipc/result-paper-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Language } from "#shared/words/sentence.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { Handlers } from "#main/handler.ts";
import { namedIn, paperSource, type PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { copyCounter, recordPrinting } from "#main/secretariat/result-papers/printings.ts";
import { writePapers } from "#main/secretariat/result-papers/write-papers.ts";
import { freeName, pathName } from "#main/secretariat/screening-papers/free-name.ts";
import { categoryTables, isOpenTie } from "#main/secretariat/selection/category-table.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { resultCodeOf } from "#main/secretariat/selection/result-code.ts";
import type { CallContext } from "#main/world.ts";

/** Papers that follow from a result. */
export const resultPaperHandlers: Handlers<keyof typeof resultPaperCalls> = {
  "result-papers/reasons": async (input, context) => {
    const found = await reasonsFor(input.round, input.candidate, "zh", context);
    return found.ok ? ok(found.value.reasons) : found;
  },
  "result-papers/reasons-page": async (input, context) => {
    const target = context.grants.path(input.target);
    if (target === undefined) return err({ kind: "file/grant-unknown" });
    const found = await reasonsFor(input.round, input.candidate, input.language ?? "zh", context);
    if (!found.ok) return found;
    const { reasons, source } = found.value;
    const { reasonsPdf } = await import("#main/paper/result/reasons-sheet.ts");
    const { language, resultCode } = source.head;
    const page = {
      reasons: input.comments ? reasons : { ...reasons, comments: [] },
      copy: source.copyOf("reasons", input.candidate),
    };
    const { bytes } = await reasonsPdf(source.head, [page]);
    const path = freeName(target, namedIn(language, `结果说明-${pathName(reasons.candidate.name)}`, ""), ".pdf");
    try {
      writeAtomic(path, bytes);
    } catch (fault) {
      return err({ kind: "file/unwritable", facts: { name: path, reason: diskReason(fault) } });
    }
    source.frozen.opened.database.transaction((transaction) => {
      const sha256 = sha256Hex(bytes);
      const printed = { paper: "reasons" as const, language, resultCode, fileName: basename(path), sha256 };
      recordPrinting(transaction, { ...printed, subjects: [input.candidate] }, input.by, context.now());
      const facts = { candidate: input.candidate, sha256 };
      appendJournal(transaction, { atMs: context.now(), actor: input.by, kind: "result-papers/page", facts });
    });
    return ok({ path });
  },
  "result-papers/write": writePapers,
};

/** One candidate's page; there is no result code on it while a tie is open. */
async function reasonsFor(
  round: RoundId,
  candidate: CandidateId,
  language: Language,
  context: CallContext,
): Promise<Result<{ readonly reasons: CandidateReasons; readonly source: PaperSource }, Problem>> {
  const frozen = frozenSelection(context, round);
  if (!frozen.ok) return frozen;
  const tables = categoryTables(frozen.value.input);
  const table = tables.find(({ outcome }) => outcome.candidates.some(({ id }) => id === candidate));
  const code = tables.some(isOpenTie) ? "" : resultCodeOf(frozen.value.input, tables);
  const writtenOn = localTime(context.now(), frozen.value.input.round.rules).slice(0, 10);
  const source = paperSource(frozen.value, tables, code, {
    ...{ font: context.assets.font, notice: "", writtenOn, comments: true, language },
    copyOf: copyCounter(frozen.value.opened.database, code, language),
  });
  const { reasonsOf } = await import("#main/secretariat/result-papers/reasons-papers.ts");
  const [reasons] = table === undefined ? [] : reasonsOf(source, table, [candidate]);
  return reasons === undefined ? err({ kind: "result/candidate-unknown" }) : ok({ reasons, source });
}
