import type { ScoreForm } from "#shared/domain/score.ts";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { SheetPart } from "#shared/ipc/paper-calls.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import type { submission } from "#shared/schema/expert.ts";
import { seatRow, sealedSubmission, type OpenDesk } from "#main/expert/open-desk.ts";
import type { Session } from "#main/expert/session.ts";
import { openKeptContent } from "#main/expert/submission/kept-content.ts";
import { makeDocument } from "#main/expert/submission/make-document.ts";
import type { ReviewSheets, SheetCandidate, SheetCategory } from "#main/paper/review/sheet-data.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";

type Submission = typeof submission.$inferSelect;

/** What goes on paper, and the sealed score file that it was read from, if any. */
export interface GatheredSheets {
  readonly sheets: ReviewSheets;
  readonly sealed: Submission | undefined;
}

/**
 * The sheets of the unlocked expert: of the signed content once sealed, before that of what stands on the laptop.
 *
 * Errors: throws when the kept content cannot be opened, which is a damaged database.
 */
export function gatherSheets({ db, session }: OpenDesk, parts: readonly SheetPart[], nowMs: number): GatheredSheets {
  const sealed = sealedSubmission(db, session);
  const document = sealed === undefined ? makeDocument(db, session, nowMs) : signedDocument(session, sealed);
  const { rules, index } = session.head;
  const { expert } = session.envelope;
  const { pledgedAtMs } = seatRow(db, session);
  const sheets: ReviewSheets = {
    title: rules.title.zh,
    round: index.round,
    practice: index.practice,
    expert: { id: expert.id, name: expert.name, keyFingerprint: keyFingerprint(session.publicKey) },
    bundle: index.bundle,
    version: index.version,
    ruleHash: index.ruleHash,
    pledgedAt: pledgedAtMs === null ? null : roundTime(pledgedAtMs, rules),
    seal:
      sealed === undefined
        ? null
        : {
            revision: sealed.revision,
            sealedAt: roundTime(sealed.sealedAtMs, rules),
            contentSha256: sealed.contentSha256,
            reopenReason: document.reopenReason ?? "",
          },
    categories: rules.categories
      .filter(({ id }) => expert.categories.includes(id))
      .map((category) => sheetCategory(session, category, document.forms))
      .filter(({ candidates }) => candidates.length > 0),
    parts,
  };
  return { sheets, sealed };
}

function signedDocument(session: Session, sealed: Submission): ScoreDocument {
  const content = openKeptContent(session.dataKey, sealed, sealed.contentSealed);
  const read = content === undefined ? undefined : readScoreContent(content);
  if (read?.ok !== true) throw new Error("a sealed score file cannot be read for printing");
  return read.value.document;
}

/** `2023-12-18 16:02:07 UTC+8`: in the round's own time zone, so that every laptop prints the same. */
function roundTime(atMs: number, { deadline }: Pick<RuleFile, "deadline">): string {
  const local = new Date(atMs + deadline.utcOffsetMinutes * 60_000).toISOString().slice(0, 19).replace("T", " ");
  const [hours, minutes] = [Math.trunc(deadline.utcOffsetMinutes / 60), Math.abs(deadline.utcOffsetMinutes % 60)];
  const sign = deadline.utcOffsetMinutes < 0 ? "" : "+";
  return `${local} UTC${sign}${hours}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
}

function sheetCategory(session: Session, category: Category, forms: readonly ScoreForm[]): SheetCategory {
  const own = forms.filter((form) => personOf(session, form.candidate)?.category === category.id);
  const candidates = own.map((form, at) => sheetCandidate(session, category, form, at + 1));
  const totals = candidates.flatMap(({ totalTenths }) => (totalTenths === null ? [] : [totalTenths]));
  return {
    title: category.title.zh,
    criteria: category.rubric.criteria.map(({ name, maxTenths }) => ({ name: name.zh, maxTenths })),
    totalTenths: category.rubric.totalTenths,
    candidates: candidates.map((candidate) => ({ ...candidate, rank: rankOf(candidate.totalTenths, totals) })),
  };
}

/** 1 + number of candidates with a larger total. */
const rankOf = (total: number | null, totals: readonly number[]): number | null =>
  total === null ? null : 1 + totals.filter((other) => other > total).length;

/** What is known of a candidate: the card, or of a known recusal what the envelope says. */
const personOf = (session: Session, candidate: CandidateId) =>
  session.recused.get(candidate) ?? session.candidates.get(candidate);

function sheetCandidate(session: Session, category: Category, form: ScoreForm, number: number): SheetCandidate {
  const person = personOf(session, form.candidate);
  if (person === undefined) throw new Error("a form for a candidate who is not in the bundle");
  const { criteria } = category.rubric;
  const tenths = criteria.map(({ id }) => {
    const cell = form.cells.find(({ criterion }) => criterion === id)?.cell;
    return cell?.state === "scored" ? cell.tenths : null;
  });
  const given = tenths.filter((each) => each !== null);
  const isComplete = form.standing.state === "judging" && given.length === tenths.length;
  return {
    number,
    name: person.name,
    unitName: person.unitName,
    place: person.place,
    standing: form.standing,
    tenths,
    totalTenths: isComplete ? given.reduce((sum, each) => sum + each, 0) : null,
    rank: null,
    comment: form.comment,
    criterionComments: (form.criterionComments ?? []).map(({ criterion, comment }) => ({
      criterion: criteria.find(({ id }) => id === criterion)?.name.zh ?? criterion,
      comment,
    })),
  };
}
