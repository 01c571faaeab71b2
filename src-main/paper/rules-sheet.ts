import type { RuleItem, RuleSheet } from "#shared/rules/describe/describe-rules.ts";
import { rulesSheetWords as words } from "#shared/words/paper/rules-sheet.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";
import { space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { hashGroups } from "#main/paper/hash-groups.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textLines } from "#main/paper/text-box.ts";

/** The rules of a round, already worded. */
interface PrintedRules {
  readonly title: Sentence;
  readonly version: number;
  /** 64 hex digits. */
  readonly ruleHash: string;
  readonly practice: boolean;
  /** As people read it. */
  readonly writtenAt: string;
  readonly frozenAt: string | undefined;
  readonly frozenBy: readonly string[];
  readonly sheets: readonly RuleSheet[];
  readonly language: Language;
}

const { width } = usualArea;
const itemWidth = 108;
/** Characters that fit on one line beside the name of a part. */
const longestShared = { zh: 34, en: 66 } as const;

/** Two lines to sign on the first page, then all rules in words, the hash below every page. */
export async function rulesSheetPdf(
  input: PrintedRules & { readonly font: string },
): Promise<PaperDocument & { readonly pages: number }> {
  const { language, version, ruleHash } = input;
  const paper = await openPaper({ font: input.font, title: `${words.title[language]} ${ruleHash.slice(0, 8)}` });
  const mark = input.practice ? "演练 TEST" : undefined;
  placeBoxes(
    paper,
    [
      sheetTitle(paper, words.title, width, mark),
      ...facts(paper, input),
      ...section(paper, words.check, textLines(paper, words.checkSteps[language], width, { size: 10.5 }), width),
      signatures(paper),
      ...input.sheets.flatMap((sheet) => sheetBoxes(paper, sheet, language)),
    ],
    usualArea,
  );
  const footer = fillSentence(words.footer, language, { version, hash: hashGroups(ruleHash) });
  const pages = paper.document.getPageCount();
  return { ...(await closePaper(paper, footer)), pages };
}

function facts(paper: Paper, input: PrintedRules): Box[] {
  const { language } = input;
  const frozen = { at: input.frozenAt ?? "", people: input.frozenBy.join(language === "zh" ? "、" : ", ") };
  const state = input.frozenAt === undefined ? words.draft[language] : fillSentence(words.frozen, language, frozen);
  const rows = [
    [words.round[language], `${input.title.zh}\n${input.title.en}`],
    [words.version[language], fillSentence(words.versionValue, language, { version: input.version })],
    [words.hash[language], `${hashGroups(input.ruleHash.slice(0, 32))}\n${hashGroups(input.ruleHash.slice(32))}`],
    [words.state[language], state],
    [words.writtenAt[language], input.writtenAt],
  ];
  const columns = [
    { width: itemWidth + 20, head: "", bold: true },
    { width: width - itemWidth - 20, head: "" },
  ];
  return [...tableRows(paper, columns, rows), space(4)];
}

/** A page of the rules: a row for each part, with all that it says. */
function sheetBoxes(paper: Paper, { title, items }: RuleSheet, language: Language): Box[] {
  const columns = [
    { width: itemWidth, head: words.item[language], bold: true },
    { width: width - itemWidth, head: words.content[language] },
  ];
  const rows = items.filter(({ lines }) => lines.length > 0).map((item) => [item.name, linesOf(item, language)]);
  return section(paper, { zh: title, en: "" }, tableRows(paper, columns, rows), width);
}

/** What a part says: short things share a line, the two languages of a text stand beside each other. */
function linesOf({ lines }: RuleItem, language: Language): string {
  const colon = language === "zh" ? "：" : ": ";
  const said = lines.map(({ label, value }) => `${label}${colon}${value.replaceAll("\n", "　/　")}`);
  const joined: string[] = [];
  for (const text of said) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + text.length < longestShared[language])
      joined[joined.length - 1] = `${last}　·　${text}`;
    else joined.push(text);
  }
  return joined.join("\n");
}

const signatures = (paper: Paper): Box =>
  stack([
    ...section(
      paper,
      words.signatures,
      [words.first, words.second].map((who) => signatureLines(paper, [who, words.date], width)),
      width,
    ),
  ]);
