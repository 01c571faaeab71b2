/** JPEG bytes with their size in pixels. */
interface DrawnPicture {
  readonly jpeg: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What experts see of a picture. */
export interface DisplayPictures {
  readonly display: DrawnPicture;
  readonly thumbnail: DrawnPicture;
}

const displayEdgePx = 2560;
const thumbnailEdgePx = 480;

/**
 * A picture drawn anew: upright, at most 2560 px, and a thumbnail of it; nothing of EXIF, position or maker remains.
 * `undefined` when it cannot be decoded whole.
 */
export async function drawPicture(bytes: Uint8Array): Promise<DisplayPictures | undefined> {
  const { default: sharp } = await import("sharp");
  // Pictures are drawn several at once; more threads inside each only get in each other's way.
  sharp.concurrency(1);
  const draw = async (from: Uint8Array, edgePx: number, quality: number): Promise<DrawnPicture> => {
    const { data, info } = await sharp(from, { failOn: "error" })
      .autoOrient()
      .resize({ width: edgePx, height: edgePx, fit: "inside", withoutEnlargement: true, kernel: "cubic" })
      .flatten({ background: "#ffffff" })
      // Optimised coding would save a tenth of the bytes and take half as long again.
      .jpeg({ quality, chromaSubsampling: "4:2:0", optimiseCoding: false })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, widthPx: info.width, heightPx: info.height };
  };
  try {
    const display = await draw(bytes, displayEdgePx, 82);
    return { display, thumbnail: await draw(display.jpeg, thumbnailEdgePx, 78) };
  } catch {
    return undefined;
  }
}
