import { join } from "node:path";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { WrittenResult } from "#shared/ipc/merge-calls.ts";
import type { DamagedReceived } from "#shared/ipc/received-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";
import { result as resultTable } from "#shared/schema/secretariat-review.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { appendJournal } from "#main/db/journal.ts";
import { journalLines } from "#main/secretariat/evidence/journal-lines.ts";
import { makeEvidencePack } from "#main/secretariat/evidence/make-pack.ts";
import { openPackSigner } from "#main/secretariat/evidence/pack-signer.ts";
import { paperFiles } from "#main/secretariat/evidence/paper-files.ts";
import { layOutWorkbook } from "#main/files/lay-out-workbook.ts";
import { writeFolder, type FolderFile } from "#main/files/write-folder.ts";
import { resultFooter } from "#main/paper/result/result-papers.ts";
import { forgetOrganiser } from "#main/secretariat/keys/organiser-key.ts";
import { publicLists, publicSheet, publicText } from "#main/secretariat/reports/public-list.ts";
import { resultWorkbook } from "#main/secretariat/reports/workbook/result-workbook.ts";
import { categoryTables, isOpenTie, type CategoryTable } from "#main/secretariat/selection/category-table.ts";
import { damagedFacts } from "#main/secretariat/selection/freeze-scores.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { resultCodeOf } from "#main/secretariat/selection/result-code.ts";
import { resultDocument } from "#main/secretariat/selection/result-document.ts";
import type { CallContext } from "#main/world.ts";

/** Who writes it, and the sealed files that people know to be damaged. */
interface WriteWish extends Pick<Input<"result/write">, "by" | "passphrases"> {
  readonly damaged?: readonly DamagedReceived[];
}

/**
 * Writes the result, its workbook and the lists into a folder of their own below `target`; refused while a tie is open.
 *
 * Errors: also those of `openPackSigner` when there are passphrases to sign the evidence pack with.
 */
export async function writeResult(
  frozen: FrozenSelection,
  target: string,
  { by, passphrases, damaged = [] }: WriteWish,
  context: Pick<CallContext, "now" | "progress" | "assets" | "databases">,
): Promise<Result<WrittenResult, Problem>> {
  const { input, opened } = frozen;
  const tables = categoryTables(input);
  const open = tables.find(isOpenTie);
  if (open !== undefined) {
    const facts = { ...categoryNamed(open.category), openSeats: open.result.openSeats };
    return err({ kind: "result/tie-open", facts });
  }
  const paper = paperFiles(opened.database, context.databases.roundFolder(input.round.id));
  if (!paper.ok) return paper;
  const resultCode = resultCodeOf(input, tables);
  // The library behind it takes a while to load.
  const { packPapers } = await import("#main/secretariat/evidence/pack-papers.ts");
  const papers = await packPapers(frozen, tables, resultCode, context.assets.font);
  const signer = passphrases === undefined ? ok(undefined) : openPackSigner(opened, passphrases);
  if (!signer.ok) return signer;
  const journal = journalLines(opened.database);
  const document = canonicalJson(resultDocument(frozen, tables, resultCode, journal.head));
  const { rules, ruleHash } = input.round;
  const said = { resultCode, ruleVersion: rules.version, ruleHash, journal: journal.head, language: "zh" as const };
  const foot = resultFooter(said);
  const folder = join(target, `${input.round.practice ? "练习结果" : "结果"}-${input.round.id}`);
  const pack = `证据包-${input.round.id}.zip`;
  const evidence = makeEvidencePack(
    frozen,
    document,
    resultCode,
    context.assets.verifier,
    journal.text,
    [...paper.value, ...papers],
    signer.value,
  );
  const signedBy = signer.value?.fingerprint ?? null;
  if (signer.value !== undefined) forgetOrganiser(signer.value);
  // The document comes last: where it lies, everything else does.
  const files: FolderFile[] = [
    ...(await documentsOf(frozen, tables, resultCode, foot)),
    { name: pack, content: evidence },
    { name: "result.json", content: document },
  ];
  let writing = "";
  try {
    writeFolder(folder, files, (name, done) => {
      writing = name;
      context.progress({ phase: "write", done, total: files.length, unit: "files", label: name });
    });
  } catch (fault) {
    return err({ kind: "file/unwritable", facts: { name: writing, reason: diskReason(fault) } });
  }
  const nowMs = context.now();
  opened.database.transaction((transaction) => {
    transaction.insert(resultTable).values({ resultCode, document, writtenAtMs: nowMs, folder }).run();
    const facts = {
      resultCode,
      files: files.length,
      ...(signedBy === null ? {} : { signedBy }),
      ...damagedFacts(damaged),
    };
    appendJournal(transaction, { atMs: nowMs, actor: by, kind: "result/write", facts });
  });
  return ok({ resultCode, folder, files: files.map(({ name }) => name), pack, signedBy });
}

async function documentsOf(
  frozen: FrozenSelection,
  tables: readonly CategoryTable[],
  resultCode: string,
  foot: string,
): Promise<FolderFile[]> {
  const { input } = frozen;
  const { rules } = input.round;
  const lists = publicLists(input, tables);
  const files: FolderFile[] = [
    { name: "结果汇总.xlsx", content: await resultWorkbook(frozen, tables, resultCode, foot) },
  ];
  for (const list of lists) {
    const name = `名单-${fileNamePart(list.category.title.zh)}.xlsx`;
    files.push({ name, content: await layOutWorkbook([publicSheet(list, rules)], foot) });
  }
  return [...files, { name: "名单.txt", content: `${publicText(lists, rules)}\n${foot}\n` }];
}

/** A title as part of a file name that every system takes. */
const fileNamePart = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
