import type { Sentence } from "#shared/words/sentence.ts";

/** A kind of file that the program opens when a person opens it in the file manager. */
export interface FileType {
  /** What the file is to the program. */
  readonly kind: "bundle" | "run-off" | "scores";
  /** The end of its name, without the dot, in lower case. */
  readonly extension: string;
  readonly mimeType: string;
  /** How Windows' registry names it. */
  readonly progId: string;
  /** The desk that it is opened at. */
  readonly desk: "expert" | "secretariat";
  /** What the file manager calls such a file. */
  readonly name: Sentence;
}

/** Every file that a double click opens, for all systems and for the page; no other place names a MIME type of ours. */
export const fileTypes = [
  {
    kind: "bundle",
    extension: "psb",
    mimeType: "application/vnd.pingshen.bundle+zip",
    progId: "Pingshen.Bundle",
    desk: "expert",
    name: { zh: "评审包", en: "Pingshen bundle" },
  },
  {
    kind: "run-off",
    extension: "psr",
    mimeType: "application/vnd.pingshen.run-off",
    progId: "Pingshen.RunOff",
    desk: "expert",
    name: { zh: "复投票", en: "Pingshen run-off ballot" },
  },
  {
    kind: "scores",
    extension: "pss",
    mimeType: "application/vnd.pingshen.scores",
    progId: "Pingshen.Scores",
    desk: "secretariat",
    name: { zh: "评分文件", en: "Pingshen score file" },
  },
] as const satisfies readonly FileType[];

/** The kind of a file by the end of its name, in either case; `undefined` for a file of somebody else's. */
export const fileTypeOf = (path: string): FileType | undefined =>
  fileTypes.find(({ extension }) => path.toLowerCase().endsWith(`.${extension}`));

/** The last part of a path of any system. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
