import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import type { Meanings } from "#shared/intake/column-meaning.ts";
import { findCategory } from "#shared/intake/find-category.ts";
import { findHeads } from "#shared/intake/find-heads.ts";
import { plainText } from "#shared/intake/plain-text.ts";
import { readNumber } from "#shared/intake/read-number.ts";
import { cellPlace, textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

type Column = "number" | "name" | "category" | "votes";

const meanings: Meanings<Column> = [
  ["votes", /(?:票|点赞|赞)数?(?:量|合计|总计)?$|^votes?$|^likes?$/],
  ["category", /^(?:推荐|申报|参评|典型)?(?:类别|类型|奖项类别)$/],
  ["number", /^(?:序号|编号|候选编号|推荐序号|no\.?|id)$/],
  ["name", /姓名|名称|^(?:候选人|候选对象|推荐对象|典型|选手|name)$/],
];

/** Whom rows may mean. */
export interface VotedCandidate {
  readonly id: CandidateId;
  readonly category: CategoryId;
  readonly number: string;
  readonly name: string;
}

/** Why a row counts for nobody; null when it was understood. */
export type VoteRowFault = "nobody" | "several" | "votes" | "twice" | null;

/** A row as it stands, and what it was found to mean. */
export interface PublicVoteRow {
  readonly at: string;
  readonly numberRaw: string;
  readonly nameRaw: string;
  readonly votesRaw: string;
  readonly candidate: CandidateId | null;
  /** Whole and exact, or null. */
  readonly votes: number | null;
}

/**
 * Rows of a workbook of public votes, matched to candidates by number and name; nothing is guessed.
 *
 * Shape: `undefined` when no sheet has votes beside names or numbers; rows without any text are left out.
 */
export function readPublicVotes(
  rules: RuleFile,
  book: string,
  sheets: readonly SheetGrid[],
  candidates: readonly VotedCandidate[],
): PublicVoteRow[] | undefined {
  const tables = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => {
      const heads = findHeads(sheet, meanings, "votes", 2);
      const isTable = heads?.columns.has("name") === true || heads?.columns.has("number") === true;
      return heads !== undefined && isTable ? [{ sheet, heads }] : [];
    });
  if (tables.length === 0) return undefined;
  return tables.flatMap(({ sheet, heads }) =>
    sheet.rows.slice(heads.bodyRow).flatMap((_, below) => {
      const row = heads.bodyRow + below;
      const text = (column: Column): string => textAt(sheet, row, heads.columns.get(column) ?? -1).trim();
      const [numberRaw, nameRaw, votesRaw] = [text("number"), text("name"), text("votes")];
      if (!isAboutSomebody(numberRaw, nameRaw)) return [];
      const category = findCategory(rules, text("category") || sheet.name);
      const among = candidates.filter((one) => category === undefined || one.category === category.id);
      const at = cellPlace(book, sheet, row, heads.columns.get("votes") ?? 0);
      return [
        { at, numberRaw, nameRaw, votesRaw, candidate: meant(among, numberRaw, nameRaw), votes: exactly(votesRaw) },
      ];
    }),
  );
}

/** Empty rows and lines of sums name nobody. */
const isAboutSomebody = (numberRaw: string, nameRaw: string): boolean =>
  (numberRaw !== "" || nameRaw !== "") && !/^(?:合计|总计|小计)/.test(plainText(nameRaw || numberRaw));

function exactly(votesRaw: string): number | null {
  const read = readNumber(votesRaw);
  return read.state === "read" && !read.approximate && Number.isSafeInteger(read.value) ? read.value : null;
}

/** Who has that name and number; a name alone is enough where one has it, a number alone only without a name. */
function meant(among: readonly VotedCandidate[], numberRaw: string, nameRaw: string): CandidateId | null {
  const number = plainText(numberRaw).replace(/^0+(?=\d)/, "");
  const name = normaliseName(nameRaw);
  const byNumber = among.filter((one) => number !== "" && plainText(one.number).replace(/^0+(?=\d)/, "") === number);
  if (name === "") return only(byNumber);
  const byName = among.filter((one) => normaliseName(one.name) === name);
  return only(byName) ?? only(byName.filter((one) => byNumber.includes(one)));
}

const only = (found: readonly VotedCandidate[]): CandidateId | null =>
  found.length === 1 ? (found[0]?.id ?? null) : null;

/** Why each row counts for nobody, in the order of the rows; two rows on one candidate both count for nobody. */
export function faultsOfRows(
  rows: readonly Pick<PublicVoteRow, "candidate" | "votes" | "nameRaw">[],
  candidates: readonly Pick<VotedCandidate, "name">[],
): VoteRowFault[] {
  const times = Map.groupBy(rows, ({ candidate }) => candidate);
  return rows.map(({ candidate, votes, nameRaw }) => {
    if (candidate === null) {
      const name = normaliseName(nameRaw);
      return candidates.filter((one) => normaliseName(one.name) === name).length > 1 ? "several" : "nobody";
    }
    if ((times.get(candidate)?.length ?? 0) > 1) return "twice";
    return votes === null ? "votes" : null;
  });
}
