import { keyBackupWords as words } from "#shared/words/paper/key-backup-sheet.ts";
import { beside, framed, space, stack, type Box } from "#main/paper/box.ts";
import { codeGroup } from "#main/paper/code-groups.ts";
import type { Paper } from "#main/paper/paper.ts";
import { qrBox } from "#main/paper/qr-box.ts";
import { sentenceLines } from "#main/paper/sentence-lines.ts";
import { textBox } from "#main/paper/text-box.ts";

const perRow = 3;
const qrSide = 146;
const size = 17;

/** Numbered groups in large characters, the QR code of all of them beside. Units: points. */
export function backupCodeBox(paper: Paper, groups: readonly string[], width: number): Box {
  const room = width - qrSide - 6;
  const inner = room - 20;
  const cells = groups.map((group, at) => ({
    at: (at % perRow) * (inner / perRow),
    box: beside([
      { at: 0, box: stack([space(6), textBox(paper, String(at + 1), 15, { size: 9, align: "right" })]) },
      { at: 19, box: codeGroup(paper, group, size) },
    ]),
  }));
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, at) =>
    stack([beside(cells.slice(at * perRow, (at + 1) * perRow)), space(5)]),
  );
  const code = stack([
    framed(room, stack(rows), { padding: 10, line: 1.4 }),
    space(4),
    ...sentenceLines(paper, words.codeHint, room, { size: 10 }),
  ]);
  return beside([
    { at: 0, box: code },
    { at: width - qrSide, box: qrBox(groups.join("-"), qrSide) },
  ]);
}
