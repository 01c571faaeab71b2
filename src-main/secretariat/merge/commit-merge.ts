import { packForms } from "#shared/formats/packed-forms.ts";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { mergedScores } from "#shared/schema/secretariat-merged.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { rowInserter } from "#main/db/row-inserter.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { formsOf, type HeldFile } from "#main/secretariat/merge/look-into-file.ts";
import { insertPaper } from "#main/secretariat/merge/paper-to-merge.ts";
import type { PlannedMerge } from "#main/secretariat/merge/plan-merge.ts";

/** Takes the accepted files in and journals every file of the plan. The caller's transaction makes it all or nothing. */
export function commitMerge(transaction: SecretariatTransaction, plan: PlannedMerge, atMs: number, by: string): void {
  const insertFile = rowInserter(transaction, scoreFile);
  const insertForms = formInserter(transaction);
  for (const file of plan.accepted) {
    insertFile(rowOf(file, atMs, by));
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

function rowOf(file: HeldFile, mergedAtMs: number, mergedBy: string): typeof scoreFile.$inferInsert {
  const { document, publicKey } = file.open;
  return {
    sha256: file.sha256,
    fileSha256: file.fileSha256,
    expert: document.expert,
    revision: document.revision,
    bundle: document.bundle,
    sealedAtMs: Date.parse(document.sealedAt),
    mergedAtMs,
    mergedBy,
    fileName: file.fileName,
    // It lies in the round's folder, see `received-files.ts`.
    bytes: Buffer.alloc(0),
    content: asBuffer(file.deflated.content),
    keyFingerprint: keyFingerprint(publicKey),
  };
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** The forms of a score file: as they are said, or held packed. */
type FormsOfFile =
  HeldFile | { readonly sha256: string; readonly open: { readonly document: Pick<ScoreDocument, "forms"> } };

/** Takes in the forms and scores of one file after the other, with one statement for all of them. */
export function formInserter(transaction: SecretariatTransaction): (file: FormsOfFile) => void {
  const insert = rowInserter(transaction, mergedScores);
  return (file) => {
    const forms = "deflated" in file ? formsOf(file) : packForms(file.open.document.forms);
    insert({ scoreFile: file.sha256, forms });
  };
}
