import { expect, test } from "vitest";
import { planConversion } from "#main/secretariat/converters/plan-conversion.ts";
import type { MaterialFacts, MaterialKind } from "#shared/domain/material.ts";

type Facts = Partial<MaterialFacts> & Pick<MaterialFacts, "content">;

test.each<[string, MaterialKind, Facts, string | undefined]>([
  ["a Word form", "form-word", { content: "docx" }, "word"],
  ["an old Word form or a WPS text", "form-word", { content: "doc" }, "word"],
  ["a Word form behind a password", "form-word", { content: "docx", readable: false, encrypted: true }, undefined],
  ["a PDF", "form-pdf", { content: "pdf" }, undefined],
  ["H.264 with AAC", "video", { content: "mp4", codec: "AVC", audio: "AAC" }, undefined],
  ["H.264 without sound", "video", { content: "mp4", codec: "AVC" }, undefined],
  ["H.264 of a camera's MOV", "video", { content: "mov", codec: "AVC", audio: "PCM" }, "rewrap"],
  ["H.264 with a sound that laptops do not play", "video", { content: "mp4", codec: "AVC", audio: "AC-3" }, "rewrap"],
  ["HEVC", "video", { content: "mp4", codec: "HEVC", audio: "AAC" }, "encode"],
  ["MPEG-4 part 2 in a MOV", "video", { content: "mov", codec: "MPEG-4 Visual" }, "encode"],
  ["an AVI or WMV", "video", { content: "other" }, "encode"],
  ["a film that cannot be read", "video", { content: "mp4", readable: false }, undefined],
  ["something that nobody asked for", "other", { content: "other" }, undefined],
  ["a photo", "photo", { content: "jpeg" }, undefined],
])("%s", (_, kind, facts, expected) => {
  expect(planConversion(kind, { readable: true, ...facts })).toBe(expected);
});
