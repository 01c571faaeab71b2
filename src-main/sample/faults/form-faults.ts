import { changeFiles, withFirstPhoto, type Fault } from "#main/sample/faults/fault.ts";
import type { FileContent } from "#main/sample/sample-nomination.ts";

const becomes = (kind: FileContent["kind"], content: FileContent): Fault["plant"] =>
  changeFiles((files) => files.map((file) => (file.content.kind === kind ? { ...file, content } : file)));

const withFile = (path: (name: string) => string, content: FileContent): Fault["plant"] =>
  changeFiles((files, { name }) => [...files, { path: path(name), content }]);

const marked = { kind: "word-form", secretMark: false } as const;

/** Further faults in the files of a nomination: what forms hold, what came twice, what cannot be played. */
export const formFaults: readonly Fault[] = [
  {
    id: "word-cut-off",
    expects: ["form-broken"],
    source: "§6",
    note: "a .docx that ends in the middle",
    plant: becomes("word-form", { kind: "cut-word" }),
  },
  {
    id: "word-with-macro",
    expects: ["form-macro"],
    source: "§6",
    note: "a Word form with a macro",
    plant: becomes("word-form", { kind: "macro-word" }),
  },
  {
    id: "word-with-password",
    expects: ["form-encrypted"],
    source: "§6",
    note: "the Word form asks for a password",
    plant: becomes("word-form", { kind: "locked-word" }),
  },
  {
    id: "two-word-forms",
    expects: ["form-word-several"],
    source: "§6",
    note: "two Word forms",
    plant: withFile((name) => `${name}推荐表（修改稿）.docx`, marked),
  },
  {
    id: "two-scans",
    expects: ["form-pdf-several"],
    source: "§6",
    note: "two stamped scans",
    plant: withFile((name) => `${name}推荐表（盖章）2.pdf`, { kind: "pdf-form" }),
  },
  {
    id: "pdf-is-a-text",
    expects: ["form-not-pdf"],
    source: "§6",
    note: "a text named .pdf",
    plant: becomes("pdf-form", { kind: "broken-word" }),
  },
  {
    id: "two-portraits",
    category: "volunteer",
    expects: ["portrait-several"],
    source: "§6",
    note: "two portraits",
    plant: withFile((name) => `证件照/${name}9.jpg`, { kind: "portrait", landscape: false }),
  },
  {
    id: "photo-empty",
    expects: ["photo-not-jpeg"],
    source: "§6",
    note: "a photo of no bytes, as a broken copy leaves it",
    plant: changeFiles((files) => withFirstPhoto(files, (photo) => ({ ...photo, content: { kind: "empty" } }))),
  },
  {
    id: "photo-in-the-upper-remark-zone",
    expects: [],
    remark: "photo-size-edge",
    source: "§6",
    note: "3,100,000 bytes: more than 3,000,000 but not more than 3,145,728",
    plant: changeFiles((files) =>
      withFirstPhoto(files, (photo) => ({ ...photo, content: { kind: "photo-of-size", sizeBytes: 3_100_000 } })),
    ),
  },
  {
    id: "photo-named-freely",
    expects: [],
    source: "§6",
    note: "no fault: name, space, number in brackets and the suffix .jpeg",
    plant: changeFiles((files, { name }) =>
      withFirstPhoto(files, (photo) => ({ ...photo, path: `工作照/${name} (21).jpeg` })),
    ),
  },
  {
    id: "video-broken",
    expects: ["video-broken"],
    source: "§6",
    note: "an .mp4 that holds no picture",
    plant: withFile((name) => `宣传视频/${name}样片.mp4`, { kind: "empty-film" }),
  },
  {
    id: "video-unplayable",
    expects: [],
    remark: "video-codec",
    source: "§6",
    note: "an .avi",
    plant: withFile((name) => `宣传视频/${name}样片.avi`, { kind: "broken-word" }),
  },
  {
    id: "file-nobody-asked-for",
    expects: [],
    remark: "file-not-asked",
    source: "",
    note: "a text beside the forms",
    plant: withFile(() => "给秘书处的话.txt", { kind: "broken-word" }),
  },
];
