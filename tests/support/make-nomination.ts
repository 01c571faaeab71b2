import type { Declared, DeclaredValue, Nomination } from "#shared/domain/candidate.ts";
import type { Material, MaterialFacts, MaterialKind } from "#shared/domain/material.ts";
import { CandidateId, CategoryId, MaterialId, UnitId } from "#shared/ids.ts";
import type { FieldId } from "#shared/rules/condition.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { Category } from "#shared/rules/rule-file.ts";

/** The category of the preset by its id. */
export function categoryOf(id: CategoryName): Category {
  const category = cast2023.categories.find((one) => one.id === id);
  if (category === undefined) throw new Error(`no category ${id}`);
  return category;
}

/** A declared cell: its text, what it is read as, and whether the text said «about». */
export const cell = (value: DeclaredValue["value"], raw = String(value), approximate = false): DeclaredValue => ({
  raw,
  value,
  approximate,
  at: "汇总表!F12",
});

/** Declared cells by field, each with a place of its own: `汇总表!<field>`. */
export function declare(values: Partial<Record<FieldId, DeclaredValue | DeclaredValue["value"]>>): Declared {
  const declared: Declared = {};
  for (const [field, value] of Object.entries(values) as [FieldId, DeclaredValue | DeclaredValue["value"]][]) {
    const made = value !== null && typeof value === "object" && "raw" in value ? value : cell(value);
    declared[field] = { ...made, at: `汇总表!${field}` };
  }
  return declared;
}

type CategoryName = "volunteer" | "organisation" | "project" | "community";
type Cells = Parameters<typeof declare>[0];

/** What a nomination of each category declares when all is well. */
const goodFacts: Readonly<Record<CategoryName, Cells>> = {
  volunteer: { member: true, organisation: "青湖县果树科技志愿服务队" },
  organisation: {
    consent: true,
    foundedOn: "2021-11-20",
    badRecord: false,
    registeredVolunteers: 20,
    activities: 50,
  },
  project: { runningSince: "2021-11-20", participatingVolunteers: 10 },
  community: { activityKinds: ["培训讲座", "健康咨询", "技术指导"], activities: 20, volunteers: 300, residents: 3000 },
};

let made = 0;

/** A nomination that passes, but for what is given. */
export function makeNomination(
  category: CategoryName,
  given: Omit<Partial<Nomination>, "id" | "unit" | "declared"> & {
    id?: string;
    unit?: string;
    declared?: Cells;
  } = {},
): Nomination {
  made += 1;
  const { id = `c${made}`, unit = "u1", declared, ...rest } = given;
  return {
    category: CategoryId.parse(category),
    number: String(made),
    name: "周明湖",
    nameRaw: "周明湖",
    place: "青湖县",
    unitName: `单位${unit}`,
    firstNominator: "",
    receivedOn: "2023-11-20",
    notSecret: true,
    summary: "",
    at: `推荐汇总表.xlsx/汇总表!A${made}`,
    ...rest,
    id: CandidateId.parse(id),
    unit: UnitId.parse(unit),
    declared: declare(declared ?? goodFacts[category]),
  };
}

const contentOf = {
  "form-word": "docx",
  "form-pdf": "pdf",
  portrait: "jpeg",
  photo: "jpeg",
  video: "mp4",
  other: "other",
} as const satisfies Record<MaterialKind, MaterialFacts["content"]>;

/** A file that passes, but for what is given. */
export function makeMaterial(
  kind: MaterialKind,
  fileName: string,
  given: Partial<Omit<Material, "facts">> & { facts?: Partial<MaterialFacts> } = {},
): Material {
  const { facts, ...rest } = given;
  return {
    id: MaterialId.parse(`m-${kind}`),
    candidate: CandidateId.parse("c1"),
    kind,
    fileName,
    at: `材料/${fileName}`,
    sizeBytes: 2_000_000,
    sha256: "0".repeat(64),
    ...rest,
    facts: { content: contentOf[kind], readable: true, ...facts },
  };
}

/** A complete set of files for a person of this name. */
export const goodFiles = (name = "周明湖"): Material[] => [
  makeMaterial("form-word", `${name}推荐表.docx`, { facts: { text: "本材料不涉及国家秘密。" } }),
  makeMaterial("form-pdf", `${name}推荐表.pdf`, { facts: { pages: 2, encrypted: false } }),
  makeMaterial("portrait", `${name}1.jpg`, { facts: { widthPx: 826, heightPx: 1062 } }),
  makeMaterial("photo", `${name}2.jpg`),
  makeMaterial("photo", `${name} (3).JPG`),
  makeMaterial("photo", `${name}_4.jpeg`),
];
