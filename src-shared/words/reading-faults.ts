import type { ContentType } from "#shared/domain/material.ts";
import type { FindingCode } from "#shared/finding-codes.ts";
import type { ProblemKind } from "#shared/problem.ts";
import { type Language, type Sentence } from "#shared/words/sentence.ts";

/** Why a file cannot be read, for the people who have to ask for another one; the first that fits decides. */
const reasons: readonly (readonly [RegExp, Sentence])[] = [
  [/password|encrypt/i, { zh: "文件有密码", en: "it has a password" }],
  [/^not a workbook$|Invalid HTML/, { zh: "不是表格文件，只是名称像", en: "it is no workbook, only named like one" }],
  [/larger than (\d+) MB/, { zh: "文件太大，超过 $1 MB", en: "it is larger than $1 MB" }],
  [/more than 50 sheets/, { zh: "工作表超过 50 张", en: "it has more than 50 sheets" }],
  [/more than 20,000 rows/, { zh: "有工作表超过 20,000 行", en: "a sheet has more than 20,000 rows" }],
  [/more than 200 columns/, { zh: "有工作表超过 200 列", en: "a sheet has more than 200 columns" }],
  [
    /more than 20 million characters/,
    { zh: "内容超过两千万字，不像汇总表", en: "it holds more than 20 million characters, which no list does" },
  ],
  [/exceeds pixel limit/, { zh: "照片像素太多，超过 2 亿", en: "the photo has more than 200 million pixels" }],
  [
    /unpacks to|too many entries/,
    {
      zh: "解开后远大于文件本身，为安全起见没有读取",
      en: "it unpacks to far more than it holds and was refused for safety",
    },
  ],
  [/two files of one name/, { zh: "压缩包里有重名的文件", en: "the archive has two files of one name" }],
  [/a link in the archive/, { zh: "压缩包里有链接", en: "the archive has a link in it" }],
  [/leads out of/, { zh: "压缩包里的文件名指向包外", en: "a name in the archive leads out of it" }],
  [/^\d+ ms$/, { zh: "读取时间过长，已停止", en: "reading took too long and was stopped" }],
  [
    /process (?:ended|answered)/,
    { zh: "读取时占用内存过多或出现意外，已停止", en: "reading it took too much memory or came to an unexpected end" },
  ],
  [/^HEIC/, { zh: "HEIC 格式，专家电脑不能显示", en: "it is HEIC, which the experts' laptops cannot show" }],
  [/no picture track/, { zh: "里面没有画面", en: "there is no picture in it" }],
  [/no duration/, { zh: "没有时长，可能没有录完", en: "it has no duration and may be cut off" }],
  [
    /declares a document type/,
    { zh: "内容不是 Word 写出的，为安全起见没有读取", en: "Word did not write it; it was refused for safety" },
  ],
  [
    /^(?:EACCES|EPERM|EBUSY)$/,
    { zh: "被其他程序占用，或没有读取权限", en: "another program holds it, or reading is not allowed" },
  ],
  [/^(?:ENOENT|ENOTDIR|ENODEV|ENXIO)$/, { zh: "文件已不在原处", en: "it is no longer there" }],
  [/^(?:EIO|EINVAL|UNKNOWN)$/, { zh: "磁盘或U盘读取出错", en: "the disk or stick could not be read" }],
  [/^[A-Z]{3,}$/, { zh: "系统不能读取（{{code}}）", en: "the system cannot read it ({{code}})" }],
];

/** Libraries have hundreds of ways to say so; none of them helps to decide what to ask for. */
const damaged: Sentence = { zh: "文件已损坏或不完整", en: "it is damaged or incomplete" };

/** A reader's own reason in the words of the people who use the program; no text of a library reaches the screen. */
export function readingFault(raw: string, language: Language): string {
  for (const [pattern, sentence] of reasons) {
    const found = pattern.exec(raw);
    if (found !== null) return sentence[language].replace("$1", found[1] ?? "").replace("{{code}}", raw);
  }
  return damaged[language];
}

/** Findings and problems whose `reason` or `fault` is what a reader of foreign files said. */
const ofReaders: ReadonlySet<FindingCode | ProblemKind> = new Set<FindingCode | ProblemKind>([
  "workbook-unreadable",
  "former-winners-unreadable",
  "archive-refused",
  "file-not-read",
  "photo-broken",
  "form-broken",
  "video-broken",
  "intake/workbook-unreadable",
  "roster/unreadable",
  "public-votes/unreadable",
]);

/** What kind of content a file was found to have. */
const contents: Readonly<Record<ContentType, Sentence>> = {
  jpeg: { zh: "JPG", en: "JPG" },
  png: { zh: "PNG", en: "PNG" },
  heic: { zh: "HEIC（苹果手机格式）", en: "HEIC, as iPhones take it" },
  webp: { zh: "WebP", en: "WebP" },
  tiff: { zh: "TIFF", en: "TIFF" },
  gif: { zh: "GIF", en: "GIF" },
  pdf: { zh: "PDF", en: "PDF" },
  docx: { zh: "Word（.docx）", en: "Word (.docx)" },
  doc: { zh: "Word（.doc）", en: "Word (.doc)" },
  mp4: { zh: "MP4 视频", en: "an MP4 video" },
  mov: { zh: "MOV 视频", en: "a MOV video" },
  other: { zh: "其他格式", en: "another format" },
};
const contentOf = (found: string | number | undefined, language: Language): string | undefined =>
  typeof found === "string" && Object.hasOwn(contents, found) ? contents[found as ContentType][language] : undefined;

/**
 * The facts of a finding or problem as its sentence shows them: what a reader said, and what a file holds, in plain words.
 */
export function spokenFacts(
  code: FindingCode | ProblemKind,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): Readonly<Record<string, string | number>> {
  const content = contentOf(facts["content"], language);
  if (!ofReaders.has(code)) return content === undefined ? facts : { ...facts, content };
  const spoken = ["reason", "fault"].flatMap((name) => {
    const raw = facts[name];
    return raw === undefined ? [] : [[name, readingFault(String(raw), language)] as const];
  });
  return { ...facts, ...Object.fromEntries(spoken) };
}
