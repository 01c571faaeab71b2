import type { HandOutRow } from "#shared/ipc/hand-out-calls.ts";
import { handOutEndings, handOutListWords as words } from "#shared/words/paper/hand-out-list.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { space, stack } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textLines } from "#main/paper/text-box.ts";

/** The register to print. */
export interface HandOutList {
  readonly title: string;
  readonly round: string;
  readonly practice: boolean;
  readonly writtenBy: string;
  /** `YYYY-MM-DD hh:mm`, UTC. */
  readonly writtenAt: string;
  readonly rows: readonly HandOutRow[];
  /** How far the journal went. */
  readonly foot: string;
}

const { width } = usualArea;
const columns = [
  { width: 30, head: words.entry.zh },
  { width: 78, head: words.expert.zh },
  { width: 132, head: `${words.bundle.zh} / ${words.carrier.zh}` },
  { width: 76, head: words.purpose.zh },
  { width: 66, head: words.handedOn.zh },
  { width: 57, head: words.receiptOn.zh },
  { width: width - 439, head: words.ended.zh },
];

/** What went to whom with its purpose, receipt and return, on A4, with what the law asks of those who receive it. */
export async function handOutListPdf(input: HandOutList & { readonly font: string }): Promise<PaperDocument> {
  const paper = await openPaper({ font: input.font, title: `${words.title.zh} ${input.title}` });
  const small = { size: 10 };
  const unsigned = input.rows.filter(({ receiptOn }) => receiptOn === null).length;
  const open = input.rows.filter(({ ended }) => ended === null).length;
  const total = fillSentence(words.total, "zh", { n: input.rows.length, unsigned, open });
  const about = `${words.round.zh} ${input.title}（${input.round}）　${words.writtenBy.zh} ${input.writtenBy}　${input.writtenAt} UTC`;
  const cells = input.rows.map((row) => [
    String(row.entry),
    `${row.expert} ${row.expertName}`,
    [`${words.carrier.zh} ${row.carrier}`, row.bundle, `${words.slip.zh} ${row.slip.slice(0, 8)}`].join("\n"),
    row.purpose,
    row.handedOn,
    row.receiptOn ?? "",
    [row.ended === null ? "" : handOutEndings[row.ended].zh, row.endedOn ?? "", row.note].filter(Boolean).join("\n"),
  ]);
  placeBoxes(
    paper,
    [
      sheetTitle(paper, words.title, width, input.practice ? words.practice.zh : undefined),
      ...textLines(paper, about, width, small),
      ...textLines(paper, total, width, small),
      space(6),
      ...tableRows(paper, columns, cells),
      ...section(paper, words.note, textLines(paper, words.noteText.zh, width, small), width),
      stack([space(10), signatureLines(paper, [words.clerk, words.supervisor, words.date], width)]),
    ],
    usualArea,
  );
  return closePaper(
    paper,
    `${fillSentence(words.footer, "zh", { round: input.round, writtenAt: input.writtenAt })}　${input.foot}`,
  );
}
