import { scoreFile, mergedCell, mergedForm } from "#shared/schema/secretariat-review.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import type { OpenedFile } from "#main/secretariat/merge/checks/merge-check.ts";
import type { PlannedMerge } from "#main/secretariat/merge/plan-merge.ts";

/** Rows of one insert; SQLite takes 32,766 values at once. */
const rowsAtOnce = 500;

/** Takes the accepted files in and journals every file of the plan. The caller's transaction makes it all or nothing. */
export function commitMerge(transaction: SecretariatTransaction, plan: PlannedMerge, atMs: number, by: string): void {
  for (const file of plan.accepted) {
    insertFile(transaction, file, atMs, by);
    insertForms(transaction, file);
  }
  for (const { sha256, verdict, expert, revision, steps } of plan.files) {
    const failedStep = steps.find(({ passed }) => !passed)?.step ?? null;
    const facts = { sha256, verdict, expert: expert?.id ?? null, revision, failedStep };
    appendJournal(transaction, { atMs, actor: by, kind: "merge/file", facts });
  }
  const broken = brokenInvariants(transaction, secretariatInvariants);
  if (broken.length > 0) throw new Error(`merging would break: ${broken.join("; ")}`);
}

function insertFile(
  transaction: SecretariatTransaction,
  file: PlannedMerge["accepted"][number],
  mergedAtMs: number,
  mergedBy: string,
): void {
  const { document, publicKey } = file.open;
  transaction
    .insert(scoreFile)
    .values({
      sha256: file.sha256,
      expert: document.expert,
      revision: document.revision,
      bundle: document.bundle,
      sealedAtMs: Date.parse(document.sealedAt),
      mergedAtMs,
      mergedBy,
      fileName: file.fileName,
      bytes: Buffer.from(file.bytes).toString("utf8"),
      keyFingerprint: keyFingerprint(publicKey),
    })
    .run();
}

function insertForms(transaction: SecretariatTransaction, { open, sha256 }: OpenedFile): void {
  const { forms } = open.document;
  const formRows = forms.map(({ candidate, standing, comment }) => ({
    scoreFile: sha256,
    candidate,
    state: standing.state,
    reason: standing.state === "judging" ? "" : standing.reason,
    comment,
  }));
  const cellRows = forms.flatMap(({ candidate, cells }) =>
    cells.flatMap(({ criterion, cell }) =>
      cell.state === "scored" ? [{ scoreFile: sha256, candidate, criterion, tenths: cell.tenths }] : [],
    ),
  );
  for (let at = 0; at < formRows.length; at += rowsAtOnce)
    transaction
      .insert(mergedForm)
      .values(formRows.slice(at, at + rowsAtOnce))
      .run();
  for (let at = 0; at < cellRows.length; at += rowsAtOnce)
    transaction
      .insert(mergedCell)
      .values(cellRows.slice(at, at + rowsAtOnce))
      .run();
}
