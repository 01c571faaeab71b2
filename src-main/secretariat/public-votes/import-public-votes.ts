import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { readPublicVotes } from "#shared/intake/read-public-votes.ts";
import { err, ok } from "#shared/result.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import { publicVote, publicVoteImport } from "#shared/schema/secretariat-public-votes.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { shownPublicVotes } from "#main/secretariat/public-votes/shown-votes.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Takes in a workbook of public votes: every row as it stands, and whom it means. No score and no rank sees them. */
export async function importPublicVotes(
  input: Input<"public-votes/import">,
  context: CallContext,
): Promise<Answer<"public-votes/import">> {
  const opened = openRound(context, input.round);
  if (!opened.ok) return opened;
  const path = context.grants.path(input.workbook);
  if (path === undefined) return err({ kind: "file/grant-unknown" });
  const { database, rules } = opened.value;
  const name = basename(path);
  let sha256: string;
  try {
    sha256 = sha256Hex(await readFile(path));
  } catch (fault) {
    return err({ kind: "public-votes/unreadable", facts: { name, reason: diskReason(fault) } });
  }
  const book = await context.parser.workbook(path, context.signal);
  if ("fault" in book) return err({ kind: "public-votes/unreadable", facts: { name, reason: book.detail } });
  const candidates = database.select().from(candidate).orderBy(candidate.id).all();
  const rows = readPublicVotes(rules, name, book.sheets, candidates);
  if (rows === undefined) return err({ kind: "public-votes/heads-not-understood", facts: { name } });
  const atMs = context.now();
  database.transaction((transaction) => {
    const { id } = transaction
      .insert(publicVoteImport)
      .values({ fileName: name, sha256, importedAtMs: atMs, importedBy: input.by })
      .returning({ id: publicVoteImport.id })
      .get();
    for (const row of rows)
      transaction
        .insert(publicVote)
        .values({ ...row, import: id })
        .run();
    const matched = rows.filter((row) => row.candidate !== null && row.votes !== null).length;
    const facts = { sha256, rows: rows.length, matched };
    appendJournal(transaction, { atMs, actor: input.by, kind: "public-votes/imported", facts });
  });
  const shown = shownPublicVotes(database);
  if (shown === undefined) throw new Error("public votes were stored and are not there");
  return ok(shown);
}
