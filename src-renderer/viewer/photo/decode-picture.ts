import type { ViewerFault } from "#renderer/lib/viewer-messages.ts";
import { pictureFault } from "#renderer/viewer/photo/picture-fault.ts";

/** A picture ready to be put in, or why there is none. */
export type DecodedPicture = { readonly image: HTMLImageElement } | { readonly fault: ViewerFault };

/** Decodes a picture by its bytes, upright as its camera was held; nothing of it stays behind when the image is dropped. */
export async function decodePicture(bytes: ArrayBuffer): Promise<DecodedPicture> {
  const fault = pictureFault(bytes);
  if (fault !== undefined) return { fault };
  const image = new Image();
  const url = URL.createObjectURL(new Blob([bytes]));
  try {
    image.src = url;
    await image.decode();
    return { image };
  } catch {
    return { fault: "unreadable" };
  } finally {
    URL.revokeObjectURL(url);
  }
}
