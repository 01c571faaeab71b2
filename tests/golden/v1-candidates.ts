import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";

/** Bytes that follow from a name. */
export const bytesOf = (name: string, size: number): Uint8Array => createSeededBytes(`golden ${name}`)(size);

/** Sixteen hex digits that follow from a name. */
export const idOf = (name: string): string => Buffer.from(bytesOf(name, 8)).toString("hex");

/** The payload path of a named file in `e`, `c`, `t` or `m`. */
export const pathOf = (folder: string, name: string): string => `data/${folder}/${idOf(`${folder} ${name}`)}.bin`;

/** What the materials hold, by candidate and kind. */
export const texts = {
  "c-1 form": "推荐表：张三，科技志愿者，服务二十年。\n",
  "c-1 photo": "not really a photo of 张三",
  "c-2 form": "推荐表：某社区科技志愿服务队。\n",
} as const;

/** The content key of a candidate. */
export const keyOf = (candidate: string): Uint8Array => bytesOf(`key ${candidate}`, 16);

const materialOf = (name: keyof typeof texts, kind: string, mediaType: string) => ({
  id: `m-${name.replace(" ", "-")}`,
  kind,
  title: name.endsWith("form") ? "推荐表" : "张三1",
  mediaType,
  file: pathOf("m", name),
  originalSha256: sha256Hex(texts[name]),
});

/** The photo, which has a thumbnail. */
export const photo = { ...materialOf("c-1 photo", "photo", "image/jpeg"), thumbnail: pathOf("t", "c-1 photo") };
const common = {
  place: "某县",
  unit: "u-1",
  unitName: "某省科协",
  firstNominator: "某县科协",
  declared: {},
  remarks: [],
};
/** A volunteer with a form and a photo, and a community with a form. */
export const candidates = [
  {
    ...common,
    id: "c-1",
    category: "volunteer",
    name: "张三",
    summary: "二十年如一日。\t“引号”与反斜杠 \\，𬱖。",
    materials: [
      { ...materialOf("c-1 form", "form-pdf", "application/pdf"), pages: 3 },
      { ...photo, widthPx: 320, heightPx: 240, takenAt: "2023-05-01" },
    ],
  },
  {
    ...common,
    id: "c-2",
    category: "community",
    name: "某社区",
    summary: "",
    materials: [materialOf("c-2 form", "form-word", "application/msword")],
  },
] as unknown as readonly CatalogueCandidate[];
