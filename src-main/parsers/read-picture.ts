import sharp from "sharp";
import type { ContentType, MaterialFacts } from "#shared/domain/material.ts";
import { hashedSide, pictureHash, turnedSquare } from "#shared/intake/picture-hash.ts";
import { readExif } from "#main/parsers/read-exif.ts";
import { reasonOf } from "#main/parsers/reason-of.ts";

// Several processes read at once; threads inside each would only fight for the same cores.
sharp.concurrency(1);
sharp.cache(false);

/** Largest picture that is decoded: about 16,000 × 12,500, far above any camera. */
const limitInputPixels = 200_000_000;

/**
 * Size, orientation, time and place of a picture, and whether it decodes to the last line.
 *
 * A broken EXIF part is no fault: the picture stands without it.
 */
export async function readPictureFacts(input: string | Buffer, content: ContentType): Promise<MaterialFacts> {
  const { width, height, orientation, exif } = await sharp(input, { limitInputPixels, failOn: "none" }).metadata();
  const { takenAt, hasPosition } = exif === undefined ? { hasPosition: false } : readExif(exif);
  const facts = {
    content,
    widthPx: width,
    heightPx: height,
    hasPosition,
    ...(orientation === undefined ? {} : { orientation }),
    ...(takenAt === undefined ? {} : { takenAt }),
  };
  try {
    // The small size lets the decoder skip most of the arithmetic, yet it has to walk through every byte.
    const small = sharp(input, { limitInputPixels, failOn: "error", sequentialRead: true })
      .resize(hashedSide, hashedSide, { fit: "fill" })
      .flatten({ background: "#ffffff" })
      .greyscale();
    const look = pictureHash(turnedSquare(await small.raw().toBuffer(), orientation ?? 1));
    return { ...facts, readable: true, ...(look === undefined ? {} : { look }) };
  } catch (fault) {
    return { ...facts, readable: false, fault: reasonOf(fault) };
  }
}
