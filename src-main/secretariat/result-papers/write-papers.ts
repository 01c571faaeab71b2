import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import { err, ok } from "#shared/result.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { PaperFile, PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { papersSource } from "#main/secretariat/result-papers/papers-source.ts";
import { recordPrinting, type Printing } from "#main/secretariat/result-papers/printings.ts";
import { settledTables } from "#main/secretariat/result-papers/settled-tables.ts";
import { freeName } from "#main/secretariat/screening-papers/free-name.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import type { CallContext } from "#main/world.ts";

// The libraries behind these take a while to load, which nobody else in the core should wait for.
const writers: Readonly<Record<ResultPaper, (source: PaperSource) => Promise<PaperFile[]>>> = {
  public: async (source) => (await import("#main/secretariat/result-papers/public-papers.ts")).publicPapers(source),
  summary: async (source) => (await import("#main/secretariat/result-papers/summary-papers.ts")).summaryPapers(source),
  reserve: async (source) => (await import("#main/secretariat/result-papers/summary-papers.ts")).reservePapers(source),
  units: async (source) => (await import("#main/secretariat/result-papers/unit-papers.ts")).unitPapers(source),
  registers: async (source) =>
    (await import("#main/secretariat/result-papers/register-papers.ts")).registerPapers(source),
  pseudonymous: async (source) =>
    (await import("#main/secretariat/result-papers/pseudonymous-papers.ts")).pseudonymousPapers(source),
  reasons: async (source) => (await import("#main/secretariat/result-papers/reasons-papers.ts")).reasonsPapers(source),
};

/**
 * Writes the chosen papers into a folder of their own that was not there before, and records each file's hash. When one
 * cannot be written, none is left. What was written before for the same result is marked as a copy.
 *
 * Errors: `file/grant-unknown`, `file/unwritable`, `result/tie-open`, and those of a round that is not frozen.
 */
export async function writePapers(
  input: Input<"result-papers/write">,
  context: CallContext,
): Promise<Answer<"result-papers/write">> {
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  const frozen = frozenSelection(context, input.round);
  if (!frozen.ok) return frozen;
  const settled = settledTables(frozen.value);
  if (!settled.ok) return settled;
  const { resultCode } = settled.value;
  const { round } = frozen.value.input;
  const nowMs = context.now();
  const writtenOn = localTime(nowMs, round.rules).slice(0, 10);
  const sourceOf = papersSource(frozen.value, settled.value, { ...input, writtenOn, font: context.assets.font });
  const folder = freeName(target, `${round.practice ? "练习" : ""}结果材料-${round.id}-${writtenOn}`);
  const papers = [...new Set(input.papers)];
  const written: Printing[] = [];
  for (const [done, paper] of papers.entries()) {
    if (context.signal.aborted) {
      rmSync(folder, { recursive: true, force: true });
      return err({ kind: "call/cancelled" });
    }
    context.progress({ phase: "write", done, total: papers.length, unit: "files", label: paper });
    const source = sourceOf(paper);
    for (const { name, bytes, about = [] } of await writers[paper](source)) {
      try {
        writeAtomic(join(folder, name), bytes);
      } catch (fault) {
        // Nothing half written: the folder is this call's own.
        rmSync(folder, { recursive: true, force: true });
        return err({ kind: "file/unwritable", facts: { name, reason: diskReason(fault) } });
      }
      const { language } = source.head;
      written.push({ paper, language, resultCode, fileName: name, sha256: sha256Hex(bytes), subjects: about });
    }
  }
  frozen.value.opened.database.transaction((transaction) => {
    for (const printing of written) recordPrinting(transaction, printing, input.by, nowMs);
    const facts = { resultCode, files: written.map(({ fileName: name, sha256 }) => ({ name, sha256 })) };
    appendJournal(transaction, { atMs: nowMs, actor: input.by, kind: "result-papers/written", facts });
  });
  return ok({ folder, files: written.map(({ fileName }) => fileName) });
}
