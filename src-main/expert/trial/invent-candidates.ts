import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { CatalogueCandidate, CatalogueMaterial } from "#shared/formats/bundle.ts";
import { CandidateId, MaterialId, UnitId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { createSeeded } from "#shared/seeded.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { TrialFile } from "#main/expert/trial/trial-desk.ts";
import { trialForm } from "#main/expert/trial/trial-form.ts";
import type { Typeface } from "#main/paper/typeface.ts";
import { makePdfForm } from "#main/sample/make-pdf-form.ts";
import { makeWordForm } from "#main/sample/make-word-form.ts";
import { drawScene } from "#main/sample/scene-drawing.ts";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const photoSize = { widthPx: 1200, heightPx: 900 };

/** An invented candidate with its files by payload path. */
export interface InventedCandidate {
  readonly card: CatalogueCandidate;
  readonly files: ReadonlyMap<string, TrialFile>;
}

interface Means {
  readonly typeface: Typeface;
  /** Path of a short film. */
  readonly clip: string;
}

/** Candidate `number` of a trial, the same each time; everything about it says that it is one to practise on. */
export async function inventCandidate(number: 1 | 2, category: Category, means: Means): Promise<InventedCandidate> {
  const form = trialForm(number, category);
  const id = CandidateId.parse(`trial-${number}`);
  const photo = async (at: number): Promise<Uint8Array> => {
    const svg = drawScene(photoSize.widthPx, photoSize.heightPx, createSeeded(`trial:${number}:${at}`));
    return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
  };
  const made = [
    {
      kind: "form-pdf",
      title: "练习：推荐表",
      mediaType: "application/pdf",
      bytes: await makePdfForm(form, means.typeface),
    },
    { kind: "form-word", title: "练习：推荐表（Word）", mediaType: wordType, bytes: await makeWordForm(form) },
    { kind: "photo", title: "练习：活动照片 1", mediaType: "image/jpeg", bytes: await photo(1), ...photoSize },
    { kind: "photo", title: "练习：活动照片 2", mediaType: "image/jpeg", bytes: await photo(2), ...photoSize },
    ...(number === 1
      ? ([{ kind: "video", title: "练习：短片", mediaType: "video/mp4", bytes: await readFile(means.clip) }] as const)
      : []),
  ] as const;
  const files = new Map<string, TrialFile>();
  const materials = made.map(({ bytes, ...material }, at): CatalogueMaterial => {
    const file = `data/m/${String(number)}${String(at).padStart(15, "0")}.bin`;
    files.set(file, { candidate: id, mediaType: material.mediaType, bytes });
    return { ...material, id: MaterialId.parse(`${id}-${at}`), file, originalSha256: sha256Hex(bytes) };
  });
  const [name, place, unitName] = form.rows.slice(0, 3).map(([, value]) => value);
  const card: CatalogueCandidate = {
    id,
    category: category.id,
    name: name ?? "",
    place: place ?? "",
    unit: UnitId.parse("trial"),
    unitName: unitName ?? "",
    firstNominator: "",
    summary: form.paragraphs.join(""),
    declared: {},
    remarks: ["练习对象：全部内容都是虚构的，不计入评审。"],
    materials,
  };
  return { card, files };
}
