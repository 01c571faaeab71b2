import type { Sentence } from "#shared/words/sentence.ts";
import { beside, space, stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import { textBox, textLines, type ParagraphStyle } from "#main/paper/text-box.ts";

/** The Chinese sentence and, smaller below it, the English one. Units: points. */
export const sentenceLines = (paper: Paper, sentence: Sentence, width: number, style: ParagraphStyle): Box[] => [
  ...textLines(paper, sentence.zh, width, style),
  ...textLines(paper, sentence.en, width, {
    ...style,
    size: Math.max(7.5, style.size * 0.72),
    bold: false,
    leading: 1.25,
  }),
];

/** The same, numbered, with the number standing out to the left. */
export function numbered(paper: Paper, sentences: readonly Sentence[], width: number, style: ParagraphStyle): Box[] {
  const indent = style.size * 1.6;
  return sentences.map((sentence, at) => {
    const number = textBox(paper, `${at + 1}.`, indent, style);
    return beside([
      { at: 0, box: number },
      { at: indent, box: stack([...sentenceLines(paper, sentence, width - indent, style), space(style.size * 0.3)]) },
    ]);
  });
}
