import type { ViewerFault } from "#renderer/lib/viewer-messages.ts";
import { readPictureHead } from "#renderer/viewer/photo/picture-head.ts";

/** Decoded, a picture takes four bytes a pixel; display pictures have at most 6.6 million. */
const mostPixels = 80_000_000;

/** Why a picture is not even tried; `undefined` when it may be decoded. */
export function pictureFault(bytes: ArrayBuffer): ViewerFault | undefined {
  const head = readPictureHead(bytes);
  if (head.type === "heic") return "heic";
  if (!("widthPx" in head)) return "not-a-picture";
  return head.widthPx * head.heightPx > mostPixels ? "too-large" : undefined;
}
