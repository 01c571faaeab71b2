import type { Material } from "#shared/domain/material.ts";
import { alikePictures, hashWords } from "#shared/intake/alike-pictures.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";

/** What a person decides of two photos: one picture used twice, or nothing against them. */
export type PhotoVerdict = "reused" | "accepted";

/** What is compared of a photo. */
export type ComparedPhoto = Pick<Material, "id" | "candidate" | "kind" | "fileName" | "at" | "sha256"> & {
  /** Look of the picture; nothing where it has no contrast or does not open. */
  readonly look?: string | undefined;
  /** Who is nominated. */
  readonly name: string;
};

/** Two photos that may be one. */
export interface PhotoPair {
  readonly one: ComparedPhoto;
  readonly other: ComparedPhoto;
  /** Bits of 256 in which their looks differ; null when the files are the same byte for byte. */
  readonly differing: number | null;
}

/**
 * Photos that are used twice: files of one content, and work photos that look alike, each file against the first one of
 * its kind.
 *
 * Portraits are compared by content only: head and shoulders before a plain ground look alike in all of them.
 */
export function photoPairs(photos: readonly ComparedPhoto[]): readonly PhotoPair[] {
  const contents = [...Map.groupBy(photos, ({ sha256 }) => sha256).values()];
  const same = contents.flatMap(([one, ...others]) =>
    one === undefined ? [] : others.map((other): PhotoPair => ({ one, other, differing: null })),
  );
  const firsts = contents.flatMap(([photo]) =>
    photo?.look === undefined || photo.kind !== "photo" ? [] : [{ photo, look: photo.look }],
  );
  const byLook = [...Map.groupBy(firsts, ({ look }) => look).values()];
  const sameLook = byLook.flatMap(([one, ...others]) =>
    one === undefined ? [] : others.map(({ photo }): PhotoPair => ({ one: one.photo, other: photo, differing: 0 })),
  );
  const looks = byLook.flatMap(([one]) =>
    one === undefined ? [] : [{ photo: one.photo, words: hashWords(one.look) }],
  );
  const alike = alikePictures(looks.map(({ words }) => words)).flatMap(([a, b, differing]): PhotoPair[] => {
    const [one, other] = [looks[a]?.photo, looks[b]?.photo];
    return one === undefined || other === undefined ? [] : [{ one, other, differing }];
  });
  return [...same, ...sameLook, ...alike];
}

/** One pair under one name, whichever of the two comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * A finding on either photo of every pair that nobody accepted, each with the other's place; for a person to decide.
 *
 * Shape: `verdicts` those in force by `pairKey` of the contents; a pair decided to be one picture stays a finding.
 */
export function pairFindings(
  pairs: readonly PhotoPair[],
  verdicts: ReadonlyMap<string, PhotoVerdict>,
  source: string,
): readonly PlacedFinding[] {
  return pairs.flatMap(({ one, other, differing }) => {
    const verdict = verdicts.get(pairKey(one.sha256, other.sha256));
    if (verdict === "accepted") return [];
    const code = differing === null ? "photo-identical" : verdict === "reused" ? "photo-reused" : "photo-alike";
    const said = (photo: ComparedPhoto, second: ComparedPhoto): PlacedFinding => ({
      severity: "warning",
      code,
      at: photo.at,
      source,
      details: { fileName: photo.fileName, otherName: second.name, otherAt: second.at },
      candidate: photo.candidate,
    });
    return [said(one, other), said(other, one)];
  });
}
