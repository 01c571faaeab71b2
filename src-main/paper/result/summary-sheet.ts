import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import type { Language } from "#shared/words/sentence.ts";
import { joinedToLast, space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes } from "#main/paper/place-boxes.ts";
import {
  landscape,
  resultFooter,
  sheetMark,
  turned,
  type Copy,
  type ResultHead,
} from "#main/paper/result/result-papers.ts";
import { struckText } from "#main/paper/result/struck-text.ts";
import { ruledRow, type RuledCell } from "#main/paper/ruled-row.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { textBox, textLines, type ParagraphStyle } from "#main/paper/text-box.ts";

/** What one expert gave, already worded. */
interface SummaryTotal {
  readonly text: string;
  readonly dropped: boolean;
}

/** One candidate of the summary, already worded. */
export interface SummaryRow {
  readonly rank: string;
  readonly name: string;
  readonly unit: string;
  /** One per expert. */
  readonly totals: readonly SummaryTotal[];
  readonly score: string;
  readonly gap: string;
  readonly result: string;
}

/** One category of the summary. */
export interface SummaryCategory {
  readonly title: string;
  readonly experts: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly SummaryRow[];
  /** What the result rests on, a sentence a line. */
  readonly basis: readonly string[];
  readonly copy: Copy;
}

const { width } = landscape;
const [rank, name, score, gap, result] = [34, 166, 48, 58, 64] as const;
const tight = { x: 3, y: 2.5 } as const;
/** More experts than these stand in one cell instead of columns. */
const narrowest = 25;

/** Every category with every expert's total, dropped ones struck through, and a place for everybody to sign. */
export async function summaryPdf(head: ResultHead, categories: readonly SummaryCategory[]): Promise<PaperDocument> {
  const paper = await openPaper({ font: head.font, title: `${words.summary[head.language]} ${head.resultCode}` });
  for (const category of categories) placeBoxes(paper, categoryBoxes(paper, head, category), landscape);
  return closePaper(paper, resultFooter(head), head.language);
}

function categoryBoxes(paper: Paper, head: ResultHead, category: SummaryCategory): Box[] {
  const { language } = head;
  const title = { zh: `${words.summary[language]}　${category.title}`, en: head.title };
  return [
    sheetTitle(paper, title, width, sheetMark(head, category.copy)),
    ...table(paper, category, language),
    ...section(
      paper,
      turned(words.basis, language),
      category.basis.flatMap((text) => textLines(paper, text, width, { size: 9.5 })),
      width,
    ),
    ...signatures(paper, category, language),
  ];
}

function table(paper: Paper, { experts, rows }: SummaryCategory, language: Language): Box[] {
  const room = width - rank - name - score - gap - result;
  const each = room / Math.max(1, experts.length);
  const inColumns = each >= narrowest;
  const small: ParagraphStyle = { size: 8.5, leading: 1.25 };
  const cell = (wide: number, text: string, style: Partial<ParagraphStyle>, struck = false): RuledCell => ({
    width: wide,
    box: struckText(paper, text, wide - 2 * tight.x, { ...small, ...style }, struck),
  });
  const row = (cells: readonly RuledCell[]): Box => ruledRow(cells, tight);
  const strong: ParagraphStyle = { ...small, bold: true, align: "centre" };
  const head = row([
    ...[cell(rank, words.rank[language], strong), cell(name, words.candidate[language], strong)],
    ...(inColumns ? experts.map(({ id }) => cell(each, id, strong)) : [cell(room, words.totals[language], strong)]),
    ...[
      cell(score, words.score[language], strong),
      cell(gap, words.gap[language], strong),
      cell(result, words.result[language], strong),
    ],
  ]);
  const body = rows.map((one) =>
    row([
      cell(rank, one.rank, { size: 9.5, align: "centre" }),
      {
        width: name,
        box: stack([
          textBox(paper, one.name, name - 2 * tight.x, { ...small, size: 9.5, bold: true }),
          textBox(paper, one.unit, name - 2 * tight.x, { ...small, size: 7.5 }),
        ]),
      },
      ...(inColumns
        ? one.totals.map(({ text, dropped }) => cell(each, text, { align: "centre" }, dropped))
        : [listed(paper, one, experts, room, language)]),
      cell(score, one.score, { size: 9.5, bold: true, align: "right" }),
      cell(gap, one.gap, { align: "right" }),
      cell(result, one.result, { align: "centre" }),
    ]),
  );
  const [first = stack([]), ...others] = body;
  return [stack([head, first]), ...others.map((box) => ({ ...box, head }))];
}

/** Too many experts for columns: only those who gave something, the dropped ones named. */
function listed(
  paper: Paper,
  { totals }: SummaryRow,
  experts: SummaryCategory["experts"],
  room: number,
  language: Language,
): RuledCell {
  const given = totals.flatMap(({ text, dropped }, at) =>
    text === "" ? [] : [`${experts[at]?.id ?? ""} ${text}${dropped ? words.dropped[language] : ""}`],
  );
  return { width: room, box: textBox(paper, given.join("　"), room - 2 * tight.x, { size: 8, leading: 1.25 }) };
}

/** Who signs: the experts, three a line, then head, operator and supervisor. */
function signatures(paper: Paper, { experts, title }: SummaryCategory, language: Language): Box[] {
  const named = experts.map(({ id, name: zh }) => ({ zh, en: id }));
  const lines = Array.from({ length: Math.ceil(named.length / 3) }, (_, at) => named.slice(at * 3, at * 3 + 3));
  const padded = lines.map((line) => [...line, ...Array.from({ length: 3 - line.length }, () => undefined)]);
  const line = (labels: (typeof padded)[number]): Box => {
    const own = labels.filter((label) => label !== undefined);
    return signatureLines(paper, own, (width * own.length) / 3);
  };
  const { zh, en } = turned(words.experts, language);
  const heading = { zh: `${zh}　${title}`, en };
  const office = signatureLines(
    paper,
    [words.leader, words.clerk, words.supervisor, words.date].map((label) => turned(label, language)),
    width,
  );
  const all = [...padded.map(line), stack([space(10), office])];
  // On one page if it holds them: names without the result above are told by heading and footer.
  const whole = stack(all);
  if (whole.height < landscape.height * 0.9) return section(paper, heading, [whole], width);
  return joinedToLast(section(paper, heading, all.slice(0, -1), width), stack([space(10), office]));
}
