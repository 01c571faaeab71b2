import sharp, { type Exif } from "sharp";
import { createSeeded, type Seeded } from "#shared/seeded.ts";
import { padJpeg } from "#main/sample/pad-jpeg.ts";
import { createGrain, cropRaw, drawRaw, layRaw, type RawPicture } from "#main/sample/raw-picture.ts";
import { filled, type PhotoStudio } from "#main/sample/photo.ts";
import { drawFigure, drawPortrait, drawScene } from "#main/sample/scene-drawing.ts";
import { between, dayBetween } from "#main/sample/written-values.ts";

const photoWidth = 1600;
const photoHeight = 1200;
const portraitHeight = 1640;
const spare = 80;
/** Photos of one place are taken from different spots: so much of a scene lies outside of each. */
const around = 400;
const smallestBytes = 1_060_000;
const largestBytes = 2_950_000;

/** A studio with `pieces` scenes and faces, drawn when first needed and kept (about 10 MB each). */
export function createPhotoStudio(seed: number, pieces: number): PhotoStudio {
  const grain = createGrain(`${seed}:grain`, 15);
  const kept = new Map<string, Promise<RawPicture>>();
  const piece = (name: string, svg: (seeded: Seeded) => string, channels: 3 | 4): Promise<RawPicture> => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const drawn = drawRaw(svg(createSeeded(`${seed}:${name}`)), channels, grain);
    kept.set(name, drawn);
    return drawn;
  };
  const scene = (at: number) =>
    piece(`scene${at}`, (seeded) => drawScene(photoWidth + around, photoHeight + around, seeded), 3);
  const figure = (at: number) => piece(`figure${at}`, (seeded) => drawFigure(220 + at * 14, 560 + at * 30, seeded), 4);
  const face = (at: number) =>
    piece(`face${at}`, (seeded) => drawPortrait(photoHeight + spare, portraitHeight + spare, seeded), 3);

  const compose = async (seeded: Seeded): Promise<RawPicture> => {
    const ground = await scene(seeded.whole(pieces));
    const picture = cropRaw(ground, seeded.whole(around), seeded.whole(around), photoWidth, photoHeight);
    for (let people = between(2, 5, seeded); people > 0; people -= 1) {
      const person = await figure(seeded.whole(8));
      layRaw(
        picture,
        person,
        seeded.whole(photoWidth - person.width),
        between(420, photoHeight - person.height + 120, seeded),
      );
    }
    return picture;
  };

  return {
    async workPhoto(key) {
      const seeded = createSeeded(`${seed}:${key}`);
      return filled(await developed(await compose(seeded), seeded));
    },
    async workPhotoOf(key, bytes) {
      const seeded = createSeeded(`${seed}:${key}`);
      const jpeg = await encode(await compose(seeded), seeded, bytes > largestBytes ? 96 : 88);
      return filled(padJpeg(jpeg, bytes));
    },
    async cutOff(key) {
      const seeded = createSeeded(`${seed}:${key}`);
      const jpeg = await encode(await compose(seeded), seeded, 88);
      return filled(padJpeg(jpeg, 2_400_000).subarray(0, 1_700_000));
    },
    async portrait(key, landscape) {
      const seeded = createSeeded(`${seed}:${key}`);
      const whole = await face(seeded.whole(pieces));
      const [width, height] = landscape ? [photoHeight, 900] : [photoHeight, between(1560, portraitHeight, seeded)];
      return filled(
        await developed(cropRaw(whole, seeded.whole(spare), seeded.whole(spare), width, height), seeded, 1),
      );
    },
    async png(key) {
      const picture = cropRaw(await compose(createSeeded(`${seed}:${key}`)), 300, 400, 1040, 780);
      return filled(new Uint8Array(await fromRaw(picture).png({ compressionLevel: 6, palette: false }).toBuffer()));
    },
  };
}

/** Encodes so that the size is within the rules; a second try is rarely needed. */
async function developed(picture: RawPicture, seeded: Seeded, turned?: 1): Promise<Uint8Array> {
  const orientation = turned ?? seeded.pick([1, 1, 1, 1, 1, 3, 6, 8] as const);
  const wished = seeded.next() < 0.15 ? 98 : 96;
  const jpeg = await encode(picture, seeded, wished, orientation);
  if (jpeg.length > largestBytes) return encode(picture, seeded, wished - 6, orientation);
  return jpeg.length < smallestBytes ? padJpeg(jpeg, smallestBytes + seeded.whole(40_000)) : jpeg;
}

// EXIF says how the viewer must turn the stored pixels; they are stored turned the other way.
const storedTurn = { 1: 0, 3: 180, 6: 270, 8: 90 } as const;

async function encode(
  picture: RawPicture,
  seeded: Seeded,
  quality: number,
  orientation: 1 | 3 | 6 | 8 = 1,
): Promise<Uint8Array> {
  const warmth = 0.94 + seeded.next() * 0.12;
  const lit = fromRaw(picture).linear([warmth, 1, 2 - warmth], [0, 0, 0]);
  const stored = orientation === 1 ? lit : lit.rotate(storedTurn[orientation]);
  const jpeg = await stored.withExif(exifOf(seeded)).withMetadata({ orientation }).jpeg({ quality }).toBuffer();
  return new Uint8Array(jpeg);
}

const fromRaw = ({ data, width, height, channels }: RawPicture) => sharp(data, { raw: { width, height, channels } });

function exifOf(seeded: Seeded): Exif {
  const [make, model] = seeded.pick([
    ["LANXI", "LX-D20"],
    ["LANXI", "LX-P9"],
    ["WANGCHUAN", "WC Mate 7"],
    ["QINGYU", "QY-100"],
  ] as const);
  const two = (below: number): string => String(seeded.whole(below)).padStart(2, "0");
  const taken = `${dayBetween(2019, 2022, seeded).replaceAll("-", ":")} ${two(24)}:${two(60)}:${two(60)}`;
  const camera: Exif = { IFD0: { Make: make, Model: model, DateTime: taken }, IFD2: { DateTimeOriginal: taken } };
  if (seeded.next() > 0.4) return camera;
  const angle = (from: number): string =>
    `${from + seeded.whole(12)}/1 ${seeded.whole(60)}/1 ${seeded.whole(6000)}/100`;
  return {
    ...camera,
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: angle(24), GPSLongitudeRef: "E", GPSLongitude: angle(102) },
  };
}
