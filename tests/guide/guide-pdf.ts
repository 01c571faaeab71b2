import { rgb, type PDFImage } from "pdf-lib";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { beside, rule, space, stack, type Box } from "#main/paper/box.ts";
import { a4, addPage, openPaper, type Paper } from "#main/paper/paper.ts";
import { textBox } from "#main/paper/text-box.ts";
import {
  guideHelp,
  guideLead,
  guidePage,
  guideSteps,
  guideTitle,
  type GuideShot,
  type GuideStep,
} from "#tests/guide/guide-words.ts";

const margin = 42;
const width = a4.width - 2 * margin;
const textWidth = 232;
const pictureWidth = width - textWidth - 14;
/** Every step has the same room, so that five fill a page. */
const stepHeight = 137;

/** The two pages in one language, with these pictures (JPEG). */
export async function guidePdf(language: Language, pictures: ReadonlyMap<GuideShot, Uint8Array>): Promise<Uint8Array> {
  const paper = await openPaper({ font: shippedAssets().font, title: guideTitle[language] });
  const turn = guideSteps.findIndex((step) => step.turn === true);
  const pages = [guideSteps.slice(0, turn), guideSteps.slice(turn)];
  for (const [at, steps] of pages.entries()) {
    const boxes: Box[] = [];
    for (const step of steps) boxes.push(await stepBox(paper, step, language, pictures.get(step.shot)));
    const page = addPage(paper);
    const content = stack([head(paper, language, at), ...boxes]);
    if (content.height > a4.height - 30 - 46) throw new Error(`page ${at + 1} of the guide is too full`);
    content.draw(page, margin, a4.height - 30);
    foot(paper, language, at + 1).draw(page, margin, 44);
  }
  return paper.document.save();
}

function head(paper: Paper, language: Language, page: number): Box {
  if (page > 0) return stack([textBox(paper, guideTitle[language], width, { size: 11 }), rule(width, 8, 1)]);
  return stack([
    textBox(paper, guideTitle[language], width, { size: 20, bold: true, leading: 1.3 }),
    textBox(paper, guideLead[language], width, { size: 11 }),
    rule(width, 8, 1.2),
  ]);
}

const foot = (paper: Paper, language: Language, page: number): Box =>
  stack([
    rule(width, 6, 0.8),
    beside([
      { at: 0, box: textBox(paper, guideHelp[language], width - 90, { size: 9.5, leading: 1.3 }) },
      {
        at: width - 80,
        box: textBox(paper, fillSentence(guidePage, language, { page }), 80, { size: 9.5, align: "right" }),
      },
    ]),
  ]);

async function stepBox(
  paper: Paper,
  step: GuideStep,
  language: Language,
  picture: Uint8Array | undefined,
): Promise<Box> {
  if (picture === undefined) throw new Error(`no picture of ${step.shot}`);
  const say = (sentence: Sentence): Box =>
    beside([
      { at: 0, box: textBox(paper, "·", 10, { size: 12.5 }) },
      {
        at: 10,
        box: textBox(paper, sentence[language], textWidth - 10, {
          size: language === "zh" ? 12.5 : 11.5,
          leading: 1.3,
        }),
      },
    ]);
  const text = stack([
    textBox(paper, step.title[language], textWidth, { size: 15, bold: true, leading: 1.35 }),
    ...step.says.flatMap((sentence) => [say(sentence), space(2)]),
  ]);
  if (text.height > stepHeight) throw new Error(`step ${step.shot} has too many words`);
  const shown = pictureBox(await paper.document.embedJpg(picture));
  const content = beside([
    { at: 0, box: text },
    { at: textWidth + 14, box: shown },
  ]);
  return { ...content, height: stepHeight + 4 };
}

function pictureBox(picture: PDFImage): Box {
  const scale = Math.min(pictureWidth / picture.width, (stepHeight - 6) / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  return {
    height: h,
    draw: (page, left, top) => {
      const place = { x: left, y: top - h, width: w, height: h };
      page.drawImage(picture, place);
      page.drawRectangle({ ...place, borderColor: rgb(0, 0, 0), borderWidth: 0.6 });
    },
  };
}
