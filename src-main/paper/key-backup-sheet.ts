import { fingerprintWords } from "#shared/fingerprint-words.ts";
import {
  backupCan,
  backupCannot,
  backupIs,
  backupKeeping,
  keyBackupWords as words,
} from "#shared/words/paper/key-backup-sheet.ts";
import { fillSentence, type Sentence } from "#shared/words/sentence.ts";
import { backupCodeBox } from "#main/paper/backup-code-box.ts";
import { space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { sentenceLines } from "#main/paper/sentence-lines.ts";
import { tableRows } from "#main/paper/table-rows.ts";

/** One share of the paper backup of an organiser's key. */
export interface KeyBackup {
  /** Of the round, in Chinese. */
  readonly title: string;
  /** E.g. `0F3A 91C2 77D0 5B1E`. */
  readonly fingerprint: string;
  /** Day, `YYYY-MM-DD`. */
  readonly createdAt: string;
  /** How many people keep the key: 2 means two shares that are worthless alone. */
  readonly people: 1 | 2;
  /** Which share this is; 1 when one person keeps it. */
  readonly share: 1 | 2;
  /** The code of this share in groups of five characters, as they are to be typed. */
  readonly groups: readonly string[];
  /** Whom score files are sealed to, `age1…`. */
  readonly recipient: string;
}

const { width } = usualArea;

/**
 * One share of the backup, on a page of its own.
 *
 * Shape: the QR code holds the groups joined by hyphens.
 */
export async function keyBackupPdf(input: KeyBackup & { readonly font: string }): Promise<PaperDocument> {
  const paper = await openPaper({ font: input.font, title: `${words.title.zh} ${input.fingerprint}` });
  const share = shareOf(input);
  const say = (sentences: readonly Sentence[]): Box[] =>
    sentences.flatMap((sentence) => sentenceLines(paper, sentence, width, { size: 10.5 }));
  placeBoxes(
    paper,
    [
      sheetTitle(paper, words.title, width, share),
      ...facts(paper, input),
      ...section(paper, words.code, [backupCodeBox(paper, input.groups, width)], width),
      ...section(paper, words.what, say(backupIs[input.people]), width),
      ...section(paper, words.keep, say(backupKeeping[input.people]), width),
      ...section(paper, words.can, say(backupCan), width),
      ...section(paper, words.cannot, say(backupCannot), width),
      ...section(paper, words.handedOver, [signatures(paper)], width),
    ],
    usualArea,
  );
  return closePaper(paper, fillSentence(words.footer, "zh", { fingerprint: input.fingerprint, share }));
}

const shareOf = ({ people, share }: KeyBackup): string =>
  people === 1 ? words.whole.zh : fillSentence(words.share, "zh", { share, people });

function facts(paper: Paper, input: KeyBackup): Box[] {
  const columns = [
    { width: 110, head: "", bold: true },
    { width: width - 110, head: "" },
  ];
  const rows = [
    [words.round.zh, input.title],
    [words.fingerprint.zh, [input.fingerprint, fingerprintWords(input.fingerprint).zh.join("　")].join("　　")],
    [words.createdAt.zh, input.createdAt],
    [words.recipient.zh, input.recipient],
  ];
  return [...tableRows(paper, columns, rows), space(2)];
}

const signatures = (paper: Paper): Box =>
  stack([words.keeper, words.witness].map((who) => signatureLines(paper, [who, words.date], width)));
