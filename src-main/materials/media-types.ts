import type { ContentType } from "#shared/domain/material.ts";

/** What a delivered file is called when it is served, by its content. */
export const mediaTypes: Readonly<Record<ContentType, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  webp: "image/webp",
  tiff: "image/tiff",
  gif: "image/gif",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  mp4: "video/mp4",
  // Chromium plays H.264 in a QuickTime file when it is called MP4.
  mov: "video/mp4",
  other: "application/octet-stream",
};
