import iconv from "iconv-lite";
import { change, changeFiles, withFirstPhoto, type Fault } from "#main/sample/faults/fault.ts";
import type { FileContent, SampleFile } from "#main/sample/sample-nomination.ts";

const isForm = ({ content }: SampleFile): boolean => content.kind === "word-form" || content.kind === "pdf-form";

const becomes = (kind: FileContent["kind"], suffix: string, content: FileContent): Fault["plant"] =>
  changeFiles((files) =>
    files.map((file) => (file.content.kind === kind ? { path: file.path.replace(/\.[^.]*$/, suffix), content } : file)),
  );

/** Some of the files came in a mail that lies in the folder. */
const byMail = (packing: "files" | "gbk-zip"): Fault["plant"] =>
  changeFiles((files) => [
    ...files.filter((file) => isForm(file)),
    {
      path: "转发：推荐材料.eml",
      content: { kind: "mail", files: files.filter((file) => !isForm(file)), packing },
    },
  ]);

/** What comes in place of files: shortcuts, addresses, mails, old formats, and another candidate's photo. */
export const standInFaults: readonly Fault[] = [
  {
    id: "photo-of-another",
    expects: ["photo-alike"],
    source: "§6",
    note: "the photo of another candidate, made smaller and saved anew; told on both",
    needsOther: true,
    plant: (nomination, { other }) => {
      const taken = other?.files.find(({ content }) => content.kind === "photo");
      if (other === undefined || taken === undefined) throw new Error("nobody to take a photo of");
      const { category, number } = other;
      const content = { kind: "photo-again", of: { category, number, path: taken.path } } as const;
      const files = withFirstPhoto(nomination.files, (photo) => ({ ...photo, content }));
      return { nomination: { ...nomination, files }, alsoTold: [other] };
    },
  },
  {
    id: "shortcut-for-the-scan",
    expects: ["file-is-link", "form-pdf-missing"],
    source: "§6",
    note: "a .url to a cloud disk where the stamped scan should be",
    plant: becomes("pdf-form", ".url", { kind: "web-shortcut" }),
  },
  {
    id: "shortcut-for-the-form",
    expects: ["file-is-link", "form-word-missing"],
    source: "§6",
    note: "a .lnk to the sender's own disk where the editable form should be",
    plant: becomes("word-form", ".lnk", { kind: "disk-shortcut" }),
  },
  {
    id: "cloud-disk-in-cell",
    expects: ["link-in-cell"],
    source: "§6",
    note: "the summary's cell gives the address of a cloud disk and its code",
    plant: change(({ summary }) => ({
      summary: `${summary}视频见网盘：https://pan.example.org/s/1a2b3c 提取码：8k2m`,
    })),
  },
  {
    id: "mail-with-attachments",
    // A mail knows no folders, by which a portrait is told from work photos.
    suits: ({ category }) => category !== "volunteer",
    expects: [],
    source: "",
    note: "no fault: photos came in a mail with GBK names and must be read like files",
    plant: byMail("files"),
  },
  {
    id: "mail-with-archive",
    suits: ({ name }) => iconv.decode(iconv.encode(name, "gbk"), "gbk") === name,
    expects: [],
    source: "",
    note: "no fault: photos came in a ZIP that hangs on a mail and must be read like files",
    plant: byMail("gbk-zip"),
  },
  {
    id: "mail-of-outlook",
    expects: ["mail-not-opened"],
    source: "",
    note: "a .msg beside the forms",
    plant: changeFiles((files) => [...files, { path: "补充材料.msg", content: { kind: "outlook-mail" } }]),
  },
  {
    id: "form-in-old-word",
    expects: [],
    source: "§6",
    note: "no fault: a .doc is an editable form",
    plant: becomes("word-form", ".doc", { kind: "doc-form" }),
  },
  {
    id: "old-form-says-otherwise",
    category: "organisation",
    expects: ["form-value-differs"],
    source: "§3 O7",
    note: "86 activities in the workbook, 68 in the .doc",
    plant: (nomination, ground) => ({
      ...becomes("word-form", ".doc", { kind: "doc-form" })(
        { ...nomination, facts: { ...nomination.facts, activities: 86 }, formFacts: { activities: 68 } },
        ground,
      ),
    }),
  },
  {
    id: "form-of-wps",
    expects: [],
    source: "§6",
    note: "no fault: a .wps that WPS writes as an old Word text",
    plant: becomes("word-form", ".wps", { kind: "doc-form" }),
  },
  {
    id: "form-of-wps-unreadable",
    expects: ["file-of-wps", "form-word-missing"],
    source: "§6",
    note: "a .wps that is no Word text inside",
    plant: becomes("word-form", ".wps", { kind: "broken-word" }),
  },
  {
    id: "secret-mark-in-scan",
    expects: ["secrecy-mark-in-text"],
    source: "§6",
    note: "机密★5年 on the first page of the scan",
    plant: changeFiles((files) =>
      files.map((file) =>
        file.content.kind === "pdf-form" ? { ...file, content: { kind: "pdf-form", secretMark: true } } : file,
      ),
    ),
  },
  {
    id: "project-a-day-late",
    category: "project",
    expects: ["condition-years-too-few"],
    source: "§3 P2",
    note: "carried out since 2021-11-21",
    plant: change(({ facts }) => ({ facts: { ...facts, runningSince: "2021-11-21", participatingVolunteers: 36 } })),
  },
];
