import type { FindingCode } from "#shared/finding-codes.ts";
import type { ProblemKind } from "#shared/problem.ts";
import type { Sentence } from "#shared/words/sentence.ts";

/** What a refused file may mean. */
const meanings = {
  copiedInPart: {
    zh: "没有复制完，或复制时 U 盘被拔出、磁盘已满。",
    en: "It was copied in part: the stick was pulled out, or the disk was full.",
  },
  brokenStick: {
    zh: "U 盘有坏区，或存取不稳定。",
    en: "The stick is failing or does not store what it is given.",
  },
  altered: {
    zh: "制作以后被人或被软件改动过。",
    en: "A person or a program has altered it since it was made.",
  },
  otherRound: {
    zh: "属于别的活动、别的年度或演练，拿错了文件。",
    en: "It belongs to another selection, another year or a practice: the wrong file was taken.",
  },
  otherKey: {
    zh: "秘书处更换过密钥；或者有人用别的密钥制作了假文件。",
    en: "The secretariat has replaced its key, or somebody made a false file with another key.",
  },
  tooNew: {
    zh: "由较新版本的评审台制作，本机的程序较旧。",
    en: "A newer version of the program made it; the one on this computer is older.",
  },
  mixed: {
    zh: "由几份不同的文件拼成，不是一次完整制作的。",
    en: "It was put together from different files and not made as a whole.",
  },
  olderCopy: {
    zh: "这是以前的版本，已有更新的。",
    en: "It is an older version; there is a newer one.",
  },
  wrongPlace: {
    zh: "选错了文件夹，或材料卷在另一个 U 盘上。",
    en: "The wrong folder was chosen, or the volume lies on another stick.",
  },
  wrongSlip: {
    zh: "启用单拿错或输错，或者它已登记遗失作废。",
    en: "The slip is another one, was mistyped, or was reported lost.",
  },
  fullDisk: { zh: "磁盘空间不够。", en: "There is not enough room on the disk." },
  protectedDisk: {
    zh: "U 盘被写保护、被拔出，或没有写入权限。",
    en: "The stick is write-protected or gone, or may not be written to.",
  },
} as const satisfies Record<string, Sentence>;

type Meaning = keyof typeof meanings;

const damaged: readonly Meaning[] = ["copiedInPart", "brokenStick", "altered"];

/** Likely causes by what was refused, the likeliest first; what is not named here explains itself. */
const causes: Partial<Record<ProblemKind | FindingCode, readonly Meaning[]>> = {
  "bundle/no-head": ["wrongPlace", "copiedInPart"],
  "bundle/not-a-bundle": damaged,
  "bundle/part-missing": damaged,
  "bundle/part-altered": ["brokenStick", "altered", "copiedInPart"],
  "bundle/signature-wrong": ["altered", "brokenStick"],
  "bundle/signature-prehashed": ["mixed", "altered"],
  "bundle/wrong-key": ["otherKey", "mixed"],
  "bundle/contradictory": ["mixed", "altered"],
  "bundle/too-new": ["tooNew"],
  "bundle/envelope-wrong": ["mixed", "altered"],
  "bundle/copy-damaged": ["brokenStick"],
  "bundle/disk-full": ["fullDisk"],
  "bundle-volume-missing": ["wrongPlace", "copiedInPart"],
  "bundle-volume-unreadable": ["brokenStick", "wrongPlace"],
  "bundle-volume-size": ["copiedInPart", "altered"],
  "bundle-file-altered": ["brokenStick", "altered"],
  "bundle-container-altered": ["altered", "brokenStick"],
  "expert/code-unknown": ["wrongSlip", "otherRound"],
  "expert/slip-revoked": ["wrongSlip"],
  "expert/bundle-differs": ["altered", "mixed"],
  "expert/bundle-older": ["olderCopy"],
  "expert/practice-and-real": ["otherRound"],
  "expert/slip-of-other-bundle": ["wrongSlip", "otherRound"],
  "expert/organiser-changed": ["otherKey", "otherRound"],
  "expert/volume-missing": ["wrongPlace", "copiedInPart"],
  "expert/no-space": ["fullDisk"],
  "expert/import-damaged": ["brokenStick", "altered", "copiedInPart"],
  "file/unreadable": ["brokenStick", "wrongPlace"],
  "file/unwritable": ["protectedDisk", "fullDisk"],
  "score-file-not-sealed": ["altered"],
  "score-file-damaged": damaged,
  "score-file-seal-newer": ["tooNew"],
  "score-file-other-recipient": ["otherRound", "otherKey"],
  "score-file-container": ["mixed", "altered"],
  "score-file-key-unreadable": ["mixed", "altered"],
  "score-file-signature-unreadable": ["mixed", "altered"],
  "score-file-signature-other-key": ["mixed", "altered"],
  "score-file-comment": ["mixed", "altered"],
  "score-file-other-key": ["mixed", "altered"],
  "score-file-unreadable": ["tooNew", "altered"],
  "score-file-signature": ["altered", "mixed"],
  "score-file-newer": ["tooNew"],
  "merge-other-round": ["otherRound"],
  "merge-practice-file": ["otherRound"],
  "merge-bundle-differs": ["altered", "mixed"],
};

/** What a problem or finding may mean, most likely first; empty when its own sentence says it. */
export function meaningsOf(kind: string): readonly Sentence[] {
  const known: Readonly<Record<string, readonly Meaning[]>> = causes;
  return Object.hasOwn(known, kind) ? (known[kind] ?? []).map((meaning) => meanings[meaning]) : [];
}
