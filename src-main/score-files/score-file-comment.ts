import type { ScoreDocument } from "#shared/formats/score-file.ts";

/** The signed comment of a score file's signature: what the signature is for, readable by anyone with `minisign`. */
export const scoreFileComment = (document: Pick<ScoreDocument, "round" | "expert" | "revision">): string =>
  `pingshen scores round=${document.round} expert=${document.expert} revision=${String(document.revision)}`;
