import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { publicFooter, publicListPapers, type PublicListSheet } from "#main/paper/result/public-list-sheet.ts";
import { publicLists } from "#main/secretariat/reports/public-list.ts";
import { highestCopy } from "#main/secretariat/result-papers/printings.ts";
import { officialDocx, type OfficialPart } from "#main/secretariat/result-papers/official-docx.ts";
import { chineseDay, type PaperFile, type PaperSource } from "#main/secretariat/result-papers/paper-source.ts";

/** The list for public notice as Word, PDF and pictures: the same names in the same order, no score. */
export async function publicPapers(source: PaperSource): Promise<PaperFile[]> {
  const sheet = publicSheetOf(source);
  const { bytes, pictures } = await publicListPapers(sheet);
  const name = `公示/${words.publicList.zh}`;
  return [
    { name: `${name}.docx`, bytes: await publicDocx(sheet) },
    { name: `${name}.pdf`, bytes, about: source.tables.map(({ category }) => category.id) },
    ...pictures.map((picture, at) => ({ name: `${name}-${String(at + 1)}.png`, bytes: picture })),
  ];
}

function publicSheetOf({ frozen, tables, head, notice, writtenOn, copyOf }: PaperSource): PublicListSheet {
  const vacant = new Map(tables.map(({ category, outcome }) => [category.id, outcome.vacant]));
  return {
    ...head,
    notice,
    copy: highestCopy(tables.map(({ category }) => copyOf("public", category.id))),
    signature: frozen.input.round.rules.organiser.zh,
    date: chineseDay(writtenOn),
    categories: publicLists(frozen.input, tables).map(({ category, heading, rows }) => ({
      heading,
      kind: category.kind,
      order: category.publicOrder,
      vacant: vacant.get(category.id) ?? 0,
      rows: rows.map(({ name, place, unit }) => ({ name, place, unit })),
    })),
  };
}

const vacancies = (vacant: number): string => (vacant > 0 ? fillSentence(words.vacant, "zh", { n: vacant }) : "");

const publicDocx = (sheet: PublicListSheet): Promise<Uint8Array> =>
  officialDocx(
    `${sheet.title} ${words.publicList.zh}`,
    sheet.signature,
    [
      { kind: "title", text: sheet.title },
      { kind: "title", text: `${sheet.practice ? "【练习】" : ""}${words.publicList.zh}` },
      ...sheet.categories.flatMap(({ heading, kind, order, vacant, rows }): OfficialPart[] => [
        {
          kind: "heading",
          text: `${heading}${vacancies(vacant)}${(order === "surname-strokes" ? words.order : words.administrative).zh}`,
        },
        {
          kind: "table",
          heads: [
            words.number.zh,
            (kind === "person" ? words.person : words.body).zh,
            (kind === "person" ? words.personPlace : words.bodyPlace).zh,
            words.unit.zh,
          ],
          widths: [10, 26, 34, 30],
          rows: rows.map(({ name, place, unit }, at) => [String(at + 1), name, place, unit]),
        },
      ]),
      ...sheet.notice.split("\n").flatMap((text): OfficialPart[] => (text === "" ? [] : [{ kind: "text", text }])),
      { kind: "right", text: sheet.signature },
      { kind: "right", text: sheet.date },
    ],
    publicFooter(sheet),
  );
