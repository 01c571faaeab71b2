import type { ScoreForm } from "#shared/domain/score.ts";

const idPattern = /^[A-Za-z0-9._-]{1,80}$/;
const commentLimit = 5000;
const criterionCommentLimit = 2000;

/**
 * Whether these are forms just as the schema `ScoreForm` describes them, with nothing beside them.
 *
 * True means that the schema would answer the very same value. False means nothing: the schema decides then, and it
 * names what is wrong. Eight times as fast as the schema, which matters for thousands of forms in hundreds of files.
 */
export function arePlainForms(forms: unknown): forms is ScoreForm[] {
  if (!Array.isArray(forms)) return false;
  // Criteria come again in every form.
  const criteria = new Set<string>();
  return forms.every((form) => isPlainForm(form, criteria));
}

function isPlainForm(form: unknown, criteria: Set<string>): boolean {
  const hasMore = hasOnly(form, 5);
  if (!hasMore && !hasOnly(form, 4)) return false;
  const { candidate, standing, cells, comment, criterionComments } = form;
  return (
    (!hasMore || arePlainComments(criterionComments)) &&
    isId(candidate) &&
    typeof comment === "string" &&
    comment.length <= commentLimit &&
    isPlainStanding(standing) &&
    Array.isArray(cells) &&
    cells.every((cell) => isPlainCell(cell, criteria))
  );
}

function isPlainStanding(standing: unknown): boolean {
  if (hasOnly(standing, 1)) return standing["state"] === "judging";
  if (hasOnly(standing, 2)) return standing["state"] === "abstained" && isReason(standing["reason"]);
  if (!hasOnly(standing, 3) || standing["state"] !== "recused" || !isReason(standing["reason"])) return false;
  return standing["by"] === "expert" || standing["by"] === "secretariat";
}

const arePlainComments = (comments: unknown): boolean =>
  Array.isArray(comments) &&
  comments.every(
    (line) =>
      hasOnly(line, 2) &&
      isId(line["criterion"]) &&
      typeof line["comment"] === "string" &&
      line["comment"].length > 0 &&
      line["comment"].length <= criterionCommentLimit,
  );

function isPlainCell(line: unknown, criteria: Set<string>): boolean {
  if (!hasOnly(line, 2)) return false;
  const { criterion, cell } = line;
  if (typeof criterion !== "string") return false;
  if (!criteria.has(criterion)) {
    if (!isId(criterion)) return false;
    criteria.add(criterion);
  }
  if (hasOnly(cell, 1)) return cell["state"] === "blank";
  return hasOnly(cell, 2) && cell["state"] === "scored" && isTenths(cell["tenths"]);
}

const isId = (value: unknown): boolean => typeof value === "string" && idPattern.test(value);
const isReason = (value: unknown): boolean => typeof value === "string" && value.length > 0;
const isTenths = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether it is an object of JSON with `count` names; which ones they are shows when they are read. */
function hasOnly(value: unknown, count: number): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === count;
}
