import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import { joinedToLast, space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPicture, pictureBytes, type PicturedPage } from "#main/paper/page-picture.ts";
import { a4, openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { layOutBoxes, placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { copyMark, resultFooter, type Copy, type ResultHead } from "#main/paper/result/result-papers.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textBox, textLines } from "#main/paper/text-box.ts";
import { readTypeface } from "#main/paper/typeface.ts";

/** A category as the public sees it: names, places and units. */
interface PublicCategory {
  readonly heading: string;
  readonly kind: "person" | "body";
  readonly order: "surname-strokes" | "administrative";
  readonly vacant: number;
  readonly rows: readonly { readonly name: string; readonly place: string; readonly unit: string }[];
}

/** The list that is made public. */
export interface PublicListSheet extends ResultHead {
  readonly categories: readonly PublicCategory[];
  /** Until when and where to object; empty when nothing is to be said. */
  readonly notice: string;
  readonly signature: string;
  readonly date: string;
  readonly copy: Copy;
}

const { width } = usualArea;

/** The public list as a PDF and, page for page, as PNG pictures of the same. */
export async function publicListPapers(
  input: PublicListSheet,
): Promise<PaperDocument & { readonly pictures: readonly Uint8Array[] }> {
  const paper = await openPaper({ font: input.font, title: `${words.publicList.zh} ${input.title}` });
  const boxes = listBoxes(paper, input);
  placeBoxes(paper, boxes, usualArea);
  const typeface = await readTypeface(input.font);
  const pages: PicturedPage[] = [];
  const nextPage = (): PicturedPage => {
    const page = openPicture(a4, typeface);
    pages.push(page);
    return page;
  };
  layOutBoxes(nextPage, boxes, usualArea);
  const pictures: Uint8Array[] = [];
  for (const page of pages) pictures.push(await pictureBytes(page));
  return { ...(await closePaper(paper, publicFooter(input))), pictures };
}

/** The foot of every page of it, on paper and in Word. */
export const publicFooter = (input: Omit<PublicListSheet, "font" | "categories">): string =>
  [...(input.practice ? [words.practice.zh] : []), ...copyMark(input.copy, "zh"), resultFooter(input)].join("　");

const listBoxes = (paper: Paper, input: PublicListSheet): Box[] =>
  joinedToLast(
    bodyBoxes(paper, input),
    stack([
      space(16),
      textBox(paper, input.signature, width, { size: 11.5, align: "right" }),
      textBox(paper, input.date, width, { size: 11.5, align: "right" }),
    ]),
  );

const bodyBoxes = (paper: Paper, input: PublicListSheet): Box[] => [
  textBox(paper, input.title, width, { size: 17, bold: true, align: "centre", leading: 1.5 }),
  textBox(paper, `${input.practice ? "【练习】" : ""}${words.publicList.zh}`, width, {
    size: 15,
    bold: true,
    align: "centre",
    leading: 1.6,
  }),
  space(6),
  ...input.categories.flatMap((category) => categoryBoxes(paper, category)),
  ...(input.notice === "" ? [] : [space(12), ...textLines(paper, input.notice, width, { size: 11, leading: 1.6 })]),
];

function categoryBoxes(paper: Paper, { heading, kind, order, vacant, rows }: PublicCategory): Box[] {
  const columns = [
    { width: 38, head: words.number.zh },
    { width: 150, head: kind === "person" ? words.person.zh : words.body.zh, bold: true },
    { width: 160, head: kind === "person" ? words.personPlace.zh : words.bodyPlace.zh },
    { width: width - 348, head: words.unit.zh },
  ];
  const note = order === "surname-strokes" ? words.order.zh : words.administrative.zh;
  const empty = vacant > 0 ? words.vacant.zh.replace("{{n}}", String(vacant)) : "";
  const cells = rows.map(({ name, place, unit }, at) => [String(at + 1), name, place, unit]);
  const [first, ...others] = tableRows(paper, columns, cells);
  const head = [
    space(8),
    textBox(paper, `${heading}${empty}`, width, { size: 13, bold: true }),
    textBox(paper, note, width, { size: 9 }),
    space(2),
  ];
  return [stack([...head, first ?? textBox(paper, words.none.zh, width, { size: 11 })]), ...others];
}
