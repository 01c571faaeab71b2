import { controlCode } from "#shared/control-code.ts";
import { reviewSheetWords as words } from "#shared/words/paper/review-sheets.ts";
import { pledgeText } from "#shared/words/pledge.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { framed, space, stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import type { ReviewSheets } from "#main/paper/review/sheet-data.ts";
import { numbered, sentenceLines } from "#main/paper/sentence-lines.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textBox } from "#main/paper/text-box.ts";

/** The pledge as it was given, with everything that binds it to the score file. Units: points. */
export function pledgeSheet(paper: Paper, sheets: ReviewSheets, { width }: { readonly width: number }): Box[] {
  const { expert, seal } = sheets;
  const said = numbered(paper, Object.values(pledgeText), width - 28, { size: 12.5, leading: 1.5 });
  const rows = [
    [words.pledged.zh, sheets.pledgedAt ?? words.notPledged.zh],
    [words.expertLabel.zh, `${paper.visible(expert.name)}（${expert.id}）`],
    [words.keyLabel.zh, expert.keyFingerprint],
    [words.bundleLabel.zh, fillSentence(words.bundle, "zh", { bundle: sheets.bundle, version: sheets.version })],
    [words.rulesLabel.zh, sheets.ruleHash],
    ...(seal === null ? [[words.revisionLabel.zh, words.draftMeaning.zh]] : sealRows(paper, seal)),
  ];
  const columns = [
    { width: 120, head: "", bold: true },
    { width: width - 120, head: "" },
  ];
  return [
    space(10),
    framed(width, stack([...said]), { padding: 14, line: 1 }),
    space(12),
    ...tableRows(paper, columns, rows),
    space(8),
    ...(seal === null ? [] : control(paper, seal.contentSha256, width)),
  ];
}

const sealRows = (paper: Paper, seal: NonNullable<ReviewSheets["seal"]>): string[][] => [
  [words.revisionLabel.zh, fillSentence(words.revision, "zh", { revision: seal.revision, at: seal.sealedAt })],
  ...(seal.reopenReason === "" ? [] : [[words.reopenLabel.zh, paper.visible(seal.reopenReason)]]),
  [words.contentLabel.zh, seal.contentSha256],
];

const control = (paper: Paper, contentSha256: string, width: number): Box[] => [
  framed(
    width,
    textBox(paper, `${words.controlLabel.zh}　${controlCode(contentSha256)}`, width - 20, {
      size: 20,
      bold: true,
      align: "centre",
    }),
    { padding: 10, line: 1.2 },
  ),
  space(4),
  ...sentenceLines(paper, words.controlMeaning, width, { size: 10 }),
];
