import { expect, it } from "vitest";
import { groupMaterials, tabsOf, viewerOf } from "#renderer/expert/materials/group-materials.ts";

const material = (id: string, kind: string) => ({ id, kind }) as never;
const ids = (files: readonly { id: string }[]): string[] => files.map((file) => file.id);

it("puts materials under their tabs, portraits before the other photos", () => {
  const groups = groupMaterials([
    material("photo-1", "photo"),
    material("portrait", "portrait"),
    material("pdf", "form-pdf"),
    material("word", "form-word"),
    material("clip", "video"),
  ]);
  expect(ids(groups.photos)).toEqual(["portrait", "photo-1"]);
  expect([ids(groups.pdf), ids(groups.word), ids(groups.videos), ids(groups.other)]).toEqual([
    ["pdf"],
    ["word"],
    ["clip"],
    [],
  ]);
  expect(tabsOf(groups)).toEqual(["pdf", "word", "photos", "videos", "facts"]);
});

it("keeps the tabs of required materials when these are missing", () => {
  expect(tabsOf(groupMaterials([]))).toEqual(["pdf", "word", "photos", "facts"]);
});

it("chooses a viewer by what the file is", () => {
  expect(
    ["application/pdf", "image/jpeg", "video/mp4", "application/msword", "text/html"].map((type) => viewerOf(type)),
  ).toEqual(["pdf", "photo", "video", "none", "none"]);
});
