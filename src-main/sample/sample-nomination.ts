import type { FieldId } from "#shared/rules/condition.ts";

/** The four categories of the notice, in its order. */
export const sampleCategories = ["volunteer", "organisation", "project", "community"] as const;
export type SampleCategory = (typeof sampleCategories)[number];

/** How a secretariat names each category: its sheet, its folder and the title that is given. */
export const categoryWords: Readonly<Record<SampleCategory, { readonly sheet: string; readonly title: string }>> = {
  volunteer: { sheet: "志愿者", title: "最美科技志愿者" },
  organisation: { sheet: "组织", title: "最佳科技志愿服务组织" },
  project: { sheet: "项目", title: "最佳科技志愿服务项目" },
  community: { sheet: "社区", title: "最美科技志愿服务社区" },
};

/** What stands in a cell: text, a number, or a real Excel date. */
export type SheetCell = string | number | { readonly day: string };

/** A recommending unit as it writes itself. */
export interface SampleUnit {
  readonly type: "national_society" | "provincial" | "central_soe" | "affiliated" | "cast_publicity_students";
  readonly typeWords: string;
  readonly name: string;
  /** Province that its candidates come from. */
  readonly province: string;
}

/** What a file of a nomination is made of. */
export type FileContent =
  | { readonly kind: "word-form"; readonly secretMark: boolean }
  | { readonly kind: "doc-form" }
  | { readonly kind: "pdf-form"; readonly secretMark?: boolean }
  | { readonly kind: "portrait"; readonly landscape: boolean }
  /** `shownIn`: path of the photo of which it is a copy. */
  | { readonly kind: "photo"; readonly shownIn?: string }
  | { readonly kind: "photo-of-size"; readonly sizeBytes: number }
  /** A photo of this or another nomination, made smaller and saved anew. */
  | {
      readonly kind: "photo-again";
      readonly of: { readonly category: SampleCategory; readonly number: number; readonly path: string };
    }
  /** An e-mail with files or one archive of them attached. */
  | { readonly kind: "mail"; readonly files: readonly SampleFile[]; readonly packing: "files" | "gbk-zip" }
  | { readonly kind: "clip" | "web-shortcut" | "disk-shortcut" | "outlook-mail" | "foreign-archive" }
  | { readonly kind: "broken-word" }
  | { readonly kind: "locked-pdf" | "cut-pdf" }
  | { readonly kind: "heic" }
  | { readonly kind: "png" }
  | { readonly kind: "truncated-photo" }
  | { readonly kind: "cut-word" }
  | { readonly kind: "macro-word" }
  | { readonly kind: "locked-word" }
  | { readonly kind: "empty" | "empty-film" };

/** One file of a nomination; `path` is below its folder, `/` between parts. */
export interface SampleFile {
  readonly path: string;
  readonly content: FileContent;
}

/** One row of the workbook with its folder. */
export interface SampleNomination {
  readonly category: SampleCategory;
  /** 序号: counts from 1 in each category. */
  readonly number: number;
  readonly name: string;
  /** The name as it stands in the cell, e.g. padded with a space. */
  readonly nameCell: string;
  readonly place: string;
  readonly unit: SampleUnit;
  readonly unitTypeCell: string;
  readonly firstNominator: string;
  readonly receivedOn: SheetCell;
  readonly notSecretCell: string;
  readonly summary: string;
  readonly deeds: readonly string[];
  readonly facts: Readonly<Partial<Record<FieldId, SheetCell>>>;
  /** Facts of which the forms say something else than the workbook. */
  readonly formFacts?: Readonly<Partial<Record<FieldId, SheetCell>>>;
  /** Name of its folder, or nothing when none was sent. */
  readonly folder: string | undefined;
  readonly packing: "folder" | "gbk-zip";
  readonly files: readonly SampleFile[];
  /** Whether its row stands in a workbook of its unit only and not in the one at the top of the delivery. */
  readonly inUnitTable?: boolean;
}

/** A further workbook of the delivery; `path` is below its folder, `/` between parts. */
export interface SampleTable {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One row of the list of former winners. */
export interface FormerWinner {
  readonly year: number;
  readonly category: SampleCategory;
  readonly name: string;
}

/** Everything that a sample round is made of, before a byte is written. */
export interface SampleRound {
  readonly seed: number;
  readonly nominations: readonly SampleNomination[];
  readonly formerWinners: readonly FormerWinner[];
  /** Folders that nobody nominated, by category. */
  readonly strayFolders: readonly {
    readonly category: SampleCategory;
    readonly folder: string;
    readonly like: SampleNomination;
  }[];
  /** Workbooks of units and further lists of former winners. */
  readonly tables: readonly SampleTable[];
}
