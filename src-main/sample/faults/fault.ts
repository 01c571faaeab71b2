import type { FindingCode } from "#shared/finding-codes.ts";
import type {
  FormerWinner,
  SampleCategory,
  SampleFile,
  SampleNomination,
  SampleTable,
} from "#main/sample/sample-nomination.ts";

/** What planting a fault gives: the nomination as it is now, and what came in beside it. */
export interface Planted {
  readonly nomination: SampleNomination;
  readonly addedNominations?: readonly SampleNomination[];
  /** Others, not changed themselves, on whom the findings are told too. */
  readonly alsoTold?: readonly SampleNomination[];
  readonly addedFormerWinners?: readonly FormerWinner[];
  /** Further workbooks. */
  readonly addedTables?: readonly SampleTable[];
  /** Place that a finding names, for a fault of a workbook. */
  readonly at?: string;
  /** What is told of a workbook beside what is told of the nomination. */
  readonly ofTable?: { readonly at: string; readonly expects: readonly FindingCode[] };
  /** A further folder with files like those of `like`. */
  readonly addedFolder?: { readonly folder: string; readonly like: SampleNomination };
}

/** What a planter may use beside its nomination. */
interface PlantingGround {
  /** Another nomination that has no fault of its own, where the fault needs one. */
  readonly other?: SampleNomination;
  /** Next free 序号 of the category. */
  readonly nextNumber: number;
  /** A word of two characters that stands in the made-up names of this set of faults and of no other. */
  readonly word: string;
}

/** One kind of fault that real rounds have. */
export interface Fault {
  readonly id: string;
  /** Whom its findings concern; the nomination if not given. */
  readonly about?: "unit" | "delivery" | "table";
  /** Category that it needs; any if not given. */
  readonly category?: SampleCategory;
  /** Whether it takes something of another nomination. */
  readonly needsOther?: boolean;
  /** Whether it can be planted on this nomination; on any if not given. */
  suits?(nomination: SampleNomination): boolean;
  /** Codes of the findings of severity error or warning that it must give, one each, on every nomination concerned. */
  readonly expects: readonly FindingCode[];
  /** Code of the remark, for what is only said. */
  readonly remark?: FindingCode;
  /** Clause of the notice. */
  readonly source: string;
  readonly note: string;
  plant(nomination: SampleNomination, ground: PlantingGround): Planted;
}

/** A planter that only changes the nomination itself. */
export const change =
  (changed: (nomination: SampleNomination) => Partial<SampleNomination>): Fault["plant"] =>
  (nomination) => ({ nomination: { ...nomination, ...changed(nomination) } });

/** A planter that only changes the files. */
export const changeFiles = (
  changed: (files: readonly SampleFile[], nomination: SampleNomination) => SampleFile[],
): Fault["plant"] => change((nomination) => ({ files: changed(nomination.files, nomination) }));

/** The files with the first work photo replaced. */
export function withFirstPhoto(files: readonly SampleFile[], replace: (photo: SampleFile) => SampleFile): SampleFile[] {
  const first = files.findIndex(({ content }) => content.kind === "photo");
  return files.map((file, at) => (at === first ? replace(file) : file));
}

/** The files with exactly `count` work photos named in order. */
export function withPhotoCount(files: readonly SampleFile[], count: number, name: string): SampleFile[] {
  const others = files.filter(({ content }) => content.kind !== "photo");
  const first = others.some(({ content }) => content.kind === "portrait") ? 2 : 1;
  const photos = Array.from({ length: count }, (_, at): SampleFile => ({
    path: `工作照/${name}${first + at}.jpg`,
    content: { kind: "photo" },
  }));
  return [...others, ...photos];
}
