import { scoreFileEntries } from "#shared/formats/score-file.ts";
import { packEntries, unpackEntries } from "#main/score-files/signed-container.ts";

/** The three files inside a score file, as bytes. */
export interface ScoreEntries {
  /** `expert.pub` */
  readonly expertKey: Uint8Array;
  /** `scores.json` */
  readonly document: Uint8Array;
  /** `scores.json.minisig` */
  readonly signature: Uint8Array;
}

const names = [scoreFileEntries.expertKey, scoreFileEntries.document, scoreFileEntries.signature];
/** A public key file has about 110 bytes, a signature about 320; comments may be longer. */
const smallFileLimitBytes = 16 * 1024;

/** The ZIP of the three files. Source: docs/formats.md §2.1 and §4. */
export const packScoreEntries = ({ expertKey, document, signature }: ScoreEntries): Uint8Array =>
  packEntries(names, [expertKey, document, signature]);

/** The three files of a ZIP that is built exactly as `packScoreEntries` builds it; `undefined` for any other. */
export function unpackScoreEntries(zip: Uint8Array): ScoreEntries | undefined {
  const [expertKey, document, signature] = unpackEntries(names, zip) ?? [];
  if (expertKey === undefined || document === undefined || signature === undefined) return undefined;
  if (Math.max(expertKey.length, signature.length) > smallFileLimitBytes) return undefined;
  return { expertKey, document, signature };
}
