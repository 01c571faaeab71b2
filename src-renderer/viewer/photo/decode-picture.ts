import type { ViewerFault } from "#renderer/lib/viewer-messages.ts";
import { pictureFault } from "#renderer/viewer/photo/picture-fault.ts";

/** A picture ready to be put in, or why there is none. */
export type DecodedPicture = { readonly image: HTMLImageElement } | { readonly fault: ViewerFault };

/** Decodes a picture by its bytes, upright as its camera was held; nothing of it stays behind when the image is dropped. */
export const decodePicture = (bytes: ArrayBuffer): Promise<DecodedPicture> =>
  pictureOf(bytes, (image) => image.decode());

/** The same for a small picture: it is decoded when it is drawn, which comes a frame earlier. */
export const loadPicture = (bytes: ArrayBuffer): Promise<DecodedPicture> =>
  pictureOf(bytes, async (image) => {
    if (!image.complete) await once(image, ["load", "error"]);
    if (image.naturalWidth === 0) throw new Error("no picture");
  });

async function pictureOf(
  bytes: ArrayBuffer,
  ready: (image: HTMLImageElement) => Promise<void>,
): Promise<DecodedPicture> {
  const fault = pictureFault(bytes);
  if (fault !== undefined) return { fault };
  const image = new Image();
  const url = URL.createObjectURL(new Blob([bytes]));
  try {
    image.src = url;
    await ready(image);
    return { image };
  } catch {
    return { fault: "unreadable" };
  } finally {
    URL.revokeObjectURL(url);
  }
}

const once = (image: HTMLImageElement, events: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    for (const event of events) image.addEventListener(event, () => resolve(), { once: true });
  });
