/** What the first bytes of a picture say of it. */
export type PictureHead =
  | { readonly type: "jpeg" | "png" | "webp" | "gif"; readonly widthPx: number; readonly heightPx: number }
  | { readonly type: "heic" | "other" };

const ascii = (view: DataView, at: number, length: number): string =>
  at + length > view.byteLength
    ? ""
    : String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));

/** Type and size of a picture by its own bytes, before anything decodes it; what only calls itself a picture is `other`. */
export function readPictureHead(bytes: ArrayBuffer): PictureHead {
  const view = new DataView(bytes);
  if (ascii(view, 0, 2) === "\xff\xd8") return jpegHead(view);
  if (ascii(view, 1, 3) === "PNG" && view.byteLength >= 24)
    return { type: "png", widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  if (ascii(view, 0, 4) === "GIF8" && view.byteLength >= 10)
    return { type: "gif", widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) };
  if (ascii(view, 0, 4) === "RIFF" && ascii(view, 8, 4) === "WEBP") return webpHead(view);
  if (ascii(view, 4, 4) === "ftyp" && /^(hei|hev|mif|msf)/.test(ascii(view, 8, 4))) return { type: "heic" };
  return { type: "other" };
}

/** Walks from segment to segment to the one that says how large the picture is. */
function jpegHead(view: DataView): PictureHead {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isSize = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isSize) return { type: "jpeg", heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) };
    // A byte of filling, or a marker without a length.
    if (marker === 0xff) at += 1;
    else if (marker >= 0xd0 && marker <= 0xd8) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return { type: "other" };
}

function webpHead(view: DataView): PictureHead {
  if (view.byteLength < 30) return { type: "other" };
  const form = ascii(view, 12, 4);
  const byte = (at: number): number => view.getUint8(at);
  if (form === "VP8X") {
    const size = (at: number): number => 1 + byte(at) + byte(at + 1) * 256 + byte(at + 2) * 65_536;
    return { type: "webp", widthPx: size(24), heightPx: size(27) };
  }
  if (form === "VP8 ")
    return { type: "webp", widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
  if (form !== "VP8L") return { type: "other" };
  const bits = view.getUint32(21, true);
  return { type: "webp", widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
}
