import { sql } from "drizzle-orm";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { scoreFile, mergedCell, mergedForm } from "#shared/schema/secretariat-review.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import type { OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import { insertPaper } from "#main/secretariat/merge/paper-to-merge.ts";
import type { PlannedMerge } from "#main/secretariat/merge/plan-merge.ts";

/** Takes the accepted files in and journals every file of the plan. The caller's transaction makes it all or nothing. */
export function commitMerge(transaction: SecretariatTransaction, plan: PlannedMerge, atMs: number, by: string): void {
  const insertForms = formInserter(transaction);
  for (const file of plan.accepted) {
    insertFile(transaction, file, atMs, by);
    insertForms(file);
  }
  if (plan.paper !== undefined) {
    insertPaper(transaction, plan.paper, atMs, by);
    insertForms({ sha256: plan.paper.sha256, open: plan.paper });
  }
  for (const { sha256, fileSha256, verdict, expert, revision, steps, isPaper } of plan.files) {
    const failedStep = steps.find(({ passed }) => !passed)?.step ?? null;
    const facts = { sha256, fileSha256, verdict, expert: expert?.id ?? null, revision, failedStep, isPaper };
    appendJournal(transaction, { atMs, actor: by, kind: "merge/file", facts });
  }
  const broken = brokenInvariants(transaction, secretariatInvariants);
  if (broken.length > 0) throw new Error(`merging would break: ${broken.join("; ")}`);
}

function insertFile(transaction: SecretariatTransaction, file: OpenedFile, mergedAtMs: number, mergedBy: string): void {
  const { document, publicKey } = file.open;
  transaction
    .insert(scoreFile)
    .values({
      sha256: file.sha256,
      fileSha256: file.fileSha256,
      expert: document.expert,
      revision: document.revision,
      bundle: document.bundle,
      sealedAtMs: Date.parse(document.sealedAt),
      mergedAtMs,
      mergedBy,
      fileName: file.fileName,
      bytes: Buffer.from(file.bytes),
      content: Buffer.from(file.content),
      keyFingerprint: keyFingerprint(publicKey),
    })
    .run();
}

/** The forms of a score file, or of sheets typed from paper. */
interface FormsOfFile {
  readonly sha256: string;
  readonly open: { readonly document: Pick<ScoreDocument, "forms"> };
}

/**
 * Takes in the forms and scores of one file after the other.
 *
 * The statements are prepared once: building each anew takes many times as long as running it.
 */
export function formInserter(transaction: SecretariatTransaction): (file: FormsOfFile) => void {
  const form = transaction
    .insert(mergedForm)
    .values({
      scoreFile: sql.placeholder("scoreFile"),
      candidate: sql.placeholder("candidate"),
      state: sql.placeholder("state"),
      reason: sql.placeholder("reason"),
      comment: sql.placeholder("comment"),
    })
    .prepare();
  const cell = transaction
    .insert(mergedCell)
    .values({
      scoreFile: sql.placeholder("scoreFile"),
      candidate: sql.placeholder("candidate"),
      criterion: sql.placeholder("criterion"),
      tenths: sql.placeholder("tenths"),
    })
    .prepare();
  return ({ open, sha256 }) => {
    for (const { candidate, standing, comment, cells } of open.document.forms) {
      const reason = standing.state === "judging" ? "" : standing.reason;
      form.run({ scoreFile: sha256, candidate, state: standing.state, reason, comment });
      for (const { criterion, cell: score } of cells)
        if (score.state === "scored") cell.run({ scoreFile: sha256, candidate, criterion, tenths: score.tenths });
    }
  };
}
