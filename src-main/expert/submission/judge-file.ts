import { and, eq, ne, sql } from "drizzle-orm";
import type { VerifiedFile } from "#shared/ipc/ranking-calls.ts";
import { submission } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import type { OpenDesk } from "#main/expert/open-desk.ts";
import type { Submission } from "#main/expert/submission/reseal.ts";
import { ownSubmissions } from "#main/expert/submission/revisions.ts";

type Judged = Pick<VerifiedFile, "verdict" | "revision">;

/** An age file begins with what was drawn by chance for it alone, so two files that begin alike are one file. */
const tellingBytes = 100;

/** What a file is, compared with the expert's own sealed files; `undefined` while nothing was ever sealed. */
export function judgeFile(desk: OpenDesk, fileName: string, bytes: Buffer): VerifiedFile | undefined {
  const rows = ownSubmissions(desk);
  const [newest] = rows;
  if (newest === undefined) return undefined;
  const sha256 = sha256Hex(bytes);
  const contentSha256 = rows.find((row) => row.sha256 === sha256)?.contentSha256 ?? null;
  const judged = judge(desk, rows, newest, { fileName, bytes, sha256 });
  return { ...judged, fileName, sha256, contentSha256, newest: newest.revision };
}

interface File {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

function judge({ db, session }: OpenDesk, rows: readonly Submission[], newest: Submission, file: File): Judged {
  const { bytes, sha256 } = file;
  const same = rows.find((row) => row.sha256 === sha256);
  if (same !== undefined) return { verdict: standingOf(same, newest), revision: same.revision };
  const begun = rows.find((row) => bytes.length >= tellingBytes && isBeginning(bytes, row.bytes));
  if (begun !== undefined) return { verdict: "cut-short", revision: begun.revision };
  const touched = rows.find((row) => isBeginning(row.bytes.subarray(0, tellingBytes), bytes));
  if (touched !== undefined) return { verdict: "altered", revision: touched.revision };
  if (isOfAnother(db, session, sha256)) return { verdict: "other-expert", revision: null };
  return judgeName(db, rows, newest, file);
}

const isBeginning = (part: Buffer, whole: Buffer): boolean => whole.subarray(0, part.length).equals(part);

function standingOf(row: Submission, newest: Submission): Judged["verdict"] {
  if (row !== newest) return "older";
  return row.reopenedAtMs === null ? "current" : "reopened";
}

const isOfAnother = (db: ExpertDatabase, { expert }: OpenDesk["session"], sha256: string): boolean =>
  db
    .select({ expert: submission.expert })
    .from(submission)
    .where(and(ne(submission.expert, expert), eq(submission.sha256, sha256)))
    .get() !== undefined;

/** What is left is the name: it proves nothing, but says what the file wants to be. */
function judgeName(db: ExpertDatabase, rows: readonly Submission[], { round, expert }: Submission, file: File): Judged {
  const { fileName, bytes } = file;
  const claimed = rows.find((row) => row.fileName === fileName);
  if (claimed !== undefined) return { verdict: claimedVerdict(db, claimed, bytes), revision: claimed.revision };
  const isOfRound = fileName.startsWith(`${round}-`) && fileName.endsWith(".pss");
  const isOthers = isOfRound && !fileName.startsWith(`${round}-${expert}-`);
  return { verdict: isOthers ? "other-expert" : "other-file", revision: null };
}

function claimedVerdict(db: ExpertDatabase, row: Submission, bytes: Buffer): Judged["verdict"] {
  if (isBeginning(bytes, row.bytes)) return "cut-short";
  return wasSealedAgain(db, row) ? "sealed-again" : "altered";
}

/** A copy from before it was sealed to another recipient cannot be known again: its bytes are not kept. */
const wasSealedAgain = (db: ExpertDatabase, { contentSha256 }: Submission): boolean =>
  db
    .select({ sequence: journal.sequence })
    .from(journal)
    .where(and(eq(journal.kind, "resealed"), eq(sql`json_extract(${journal.facts}, '$.contentSha256')`, contentSha256)))
    .get() !== undefined;
