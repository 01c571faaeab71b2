import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { createScorePool, type MergedForm, type ScorePool } from "#shared/formats/packed-forms.ts";
import type { ExpertId } from "#shared/ids.ts";
import { createSha256, sha256OfLines } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { filesInForce, type MergedFile } from "#main/secretariat/merge/files-in-force.ts";
import { formsIn, readPacked } from "#main/secretariat/merge/read-forms.ts";
import { cellsText } from "#main/secretariat/selection/cells-text.ts";
import { atOnce, type Steps } from "#main/steps.ts";

/** One expert's form for one candidate, as it counts. */
export interface CountedForm extends Omit<MergedForm, "comment"> {
  readonly expert: ExpertId;
}

/** Everything that counts, in an order that depends on nothing but ids. */
export interface MergedScores {
  readonly inForce: ReadonlyMap<ExpertId, MergedFile>;
  readonly files: readonly { readonly expert: ExpertId; readonly revision: number; readonly sha256: string }[];
  readonly forms: readonly CountedForm[];
}

/** Reads the forms and scores of the files in force. */
export const readMergedScores = (db: SecretariatDatabase | SecretariatTransaction): MergedScores =>
  atOnce(mergedScoresSteps(db));

/** The same file by file. */
export function* mergedScoresSteps(db: SecretariatDatabase | SecretariatTransaction): Steps<MergedScores> {
  const { inForce } = filesInForce(db);
  const files = [...inForce.values()]
    .map(({ expert, revision, sha256 }) => ({ expert, revision, sha256 }))
    .sort((a, b) => (a.expert < b.expert ? -1 : 1));
  const held = heldOf.get(db);
  const kept = new Map<string, HeldFile>();
  const scoreOf = createScorePool();
  let isKnown = files.length === held?.files.size;
  for (const { expert, sha256 } of files) {
    const text = readPacked(db, sha256);
    const digest = sha256OfLines([expert, text]);
    const known = held?.files.get(sha256);
    isKnown &&= known?.digest === digest;
    kept.set(sha256, known?.digest === digest ? known : { digest, forms: unpackCounted(text, expert, scoreOf) });
    yield;
  }
  const forms = isKnown && held !== undefined ? held.forms : [...kept.values()].flatMap((file) => file.forms);
  heldOf.set(db, { files: kept, forms });
  return { inForce, files, forms };
}

interface HeldFile {
  /** Of the expert and the packed text. */
  readonly digest: string;
  readonly forms: readonly CountedForm[];
}

interface HeldForms {
  readonly files: ReadonlyMap<string, HeldFile>;
  readonly forms: readonly CountedForm[];
}

/** What was unpacked last of each database: each text is compared every time, and unpacked only where it differs. */
const heldOf = new WeakMap<SecretariatDatabase | SecretariatTransaction, HeldForms>();

const unpackCounted = (text: string, expert: ExpertId, scoreOf: ScorePool): CountedForm[] =>
  formsIn(text, scoreOf).map(({ candidate, state, reason, scores }) => ({
    expert,
    candidate,
    state,
    reason,
    scores,
  }));

/** SHA-256 over the files in force and every cell: what is frozen. */
export const stateHashOf = (scores: Pick<MergedScores, "files" | "forms">): string => atOnce(stateHashSteps(scores));

type Hashed = Pick<MergedScores, "files" | "forms">;
const hashes = new WeakMap<MergedScores["forms"], { readonly files: string; readonly hash: string }>();

/** The same piece by piece, and once for the same forms. Source: docs/formats.md §7. */
export function* stateHashSteps({ files, forms }: Hashed): Steps<string> {
  // What `canonicalJson` of files and cells has behind the cells.
  const filesText = canonicalJson({ files }).slice(1);
  const known = hashes.get(forms);
  if (known?.files === filesText) return known.hash;
  const digest = createSha256();
  digest.update('{"cells":');
  for (const piece of cellsText(forms)) {
    digest.update(piece);
    yield;
  }
  digest.update(`,${filesText}`);
  const hash = digest.hex();
  hashes.set(forms, { files: filesText, hash });
  return hash;
}
