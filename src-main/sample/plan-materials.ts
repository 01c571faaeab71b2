import type { Seeded } from "#shared/seeded.ts";
import type { SampleCategory, SampleFile } from "#main/sample/sample-nomination.ts";

/** The folder of a nomination: its 序号 and its name, joined as different hands join them. */
export function folderName(number: number, name: string, seeded: Seeded): string {
  const padded = String(number).padStart(3, "0");
  return seeded.pick([
    `${padded} ${name}`,
    `${padded} ${name}`,
    `${padded}-${name}`,
    `${padded}_${name}`,
    `${number}.${name}`,
    `${number}、${name}`,
    `（${number}）${name}`,
  ]);
}

/** A complete set of files: both forms, a portrait for persons, three to five photos, a clip for every eighth. */
export function sampleFiles(category: SampleCategory, number: number, name: string, seeded: Seeded): SampleFile[] {
  const person = category === "volunteer";
  const photos = 3 + seeded.whole(3);
  const firstPhoto = person ? 2 : 1;
  return [
    { path: `${name}推荐表.docx`, content: { kind: "word-form", secretMark: false } },
    { path: `${name}推荐表（盖章扫描件）.pdf`, content: { kind: "pdf-form" } },
    ...(person ? [{ path: `证件照/${name}1.jpg`, content: { kind: "portrait", landscape: false } } as const] : []),
    ...Array.from({ length: photos }, (_, at) => workPhoto(name, firstPhoto + at, seeded)),
    ...(number % 8 === 4 ? [{ path: `宣传视频/${name}.mp4`, content: { kind: "clip" } } as const] : []),
  ];
}

function workPhoto(name: string, number: number, seeded: Seeded): SampleFile {
  const suffix = seeded.next() < 0.1 ? "JPG" : "jpg";
  return { path: `工作照/${name}${number}.${suffix}`, content: { kind: "photo" } };
}
