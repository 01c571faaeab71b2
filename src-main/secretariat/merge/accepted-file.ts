import type { ScoreDocument } from "#shared/formats/score-file.ts";

/** What is taken in: a score file, or what was typed from paper, which has no key. */
export interface AcceptedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly fileSha256: string;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly open: {
    readonly document: Pick<ScoreDocument, "expert" | "bundle" | "revision" | "sealedAt" | "forms">;
    readonly publicKey?: Uint8Array;
  };
}
