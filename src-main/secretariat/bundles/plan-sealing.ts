import { payloadFolders } from "#shared/formats/bundle.ts";
import type { CandidateId, MaterialId } from "#shared/ids.ts";
import type { CandidateRow } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";

/** Where a sealed file goes, and what it is sealed with. */
export interface FileSealing {
  readonly path: string;
  /** The candidate's content key: 16 bytes. */
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
}

/** Keys, paths and salts of everything in a bundle that belongs to a candidate. */
export interface SealingPlan {
  readonly cards: ReadonlyMap<CandidateId, FileSealing>;
  readonly media: ReadonlyMap<MaterialId, FileSealing>;
  readonly thumbnails: ReadonlyMap<MaterialId, FileSealing>;
  /** Of PDFs that were made of Word forms. */
  readonly displays: ReadonlyMap<MaterialId, FileSealing>;
}

/** A new payload path: its id is random, so it says nothing of the file and is the same nowhere else. */
export const newPayloadPath = (
  folder: keyof typeof payloadFolders,
  randomBytes: (size: number) => Uint8Array,
): string => `${payloadFolders[folder]}/${Buffer.from(randomBytes(8)).toString("hex")}.bin`;

/** Draws one content key a candidate, and a path and a salt for each file; in one go, so that a seed repeats it. */
export function planSealing(
  candidates: readonly CandidateRow[],
  materials: readonly PlannedMaterial[],
  displayed: ReadonlySet<MaterialId>,
  randomBytes: (size: number) => Uint8Array,
): SealingPlan {
  const sealing = (folder: keyof typeof payloadFolders, key: Uint8Array): FileSealing => ({
    path: newPayloadPath(folder, randomBytes),
    key,
    salt: randomBytes(16),
  });
  const cards = new Map(candidates.map(({ id }) => [id, sealing("cards", randomBytes(16))]));
  const media = new Map<MaterialId, FileSealing>();
  const thumbnails = new Map<MaterialId, FileSealing>();
  for (const { id, candidate, way } of materials) {
    const card = cards.get(candidate.id);
    if (card === undefined) throw new Error("a material of nobody");
    media.set(id, sealing("materials", card.key));
    if (way === "picture") thumbnails.set(id, sealing("thumbnails", card.key));
  }
  // After the others: what is converted changes nothing for those that are not.
  const displays = new Map(
    materials.flatMap(({ id, candidate }) => {
      const card = cards.get(candidate.id);
      return card === undefined || !displayed.has(id) ? [] : [[id, sealing("materials", card.key)] as const];
    }),
  );
  return { cards, media, thumbnails, displays };
}
