import { pageFooterWords } from "#shared/words/paper/page-footer.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";
import type { Paper, PaperDocument } from "#main/paper/paper.ts";
import { textBox } from "#main/paper/text-box.ts";

const style = { size: 8, leading: 1.25 };
const margin = 48;
const middle = 24;

/**
 * Writes `footer` and «第 n 页 / 共 N 页» under every page and gives the finished document.
 *
 * Shape: there is room for two lines of `footer`.
 */
export async function closePaper(paper: Paper, footer: string, language: Language = "zh"): Promise<PaperDocument> {
  const pages = paper.document.getPages();
  pages.forEach((page, at) => {
    const number = fillSentence(pageFooterWords.page, language, { page: at + 1, pages: pages.length });
    const numberWidth = paper.widthOf(number, style.size) + 1;
    const right = textBox(paper, number, numberWidth, style);
    const left = textBox(paper, footer, page.getWidth() - 2 * margin - numberWidth - 16, style);
    left.draw(page, margin, middle + left.height / 2);
    right.draw(page, page.getWidth() - margin - numberWidth, middle + right.height / 2);
  });
  return { bytes: await paper.document.save(), undrawable: paper.undrawable() };
}
