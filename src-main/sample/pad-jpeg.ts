const longestComment = 65_533;

/**
 * The JPEG made longer to exactly `bytes` by comment segments, as some cameras store previews; its picture stays.
 *
 * Errors: throws when the picture is already longer, or shorter by too little for a comment.
 */
export function padJpeg(jpeg: Uint8Array, bytes: number): Uint8Array {
  let missing = bytes - jpeg.length;
  if (missing === 0) return jpeg;
  if (missing < 4) throw new RangeError(`a JPEG of ${jpeg.length} bytes cannot be made ${bytes} bytes long`);
  const at = afterHeadSegments(jpeg);
  const comments: Uint8Array[] = [];
  while (missing > 0) {
    // A comment needs four bytes of its own, so the last one must never be left with less.
    const most = Math.min(missing, longestComment + 2);
    const size = missing - most > 0 && missing - most < 4 ? most - 4 : most;
    const comment = new Uint8Array(size).fill(0x20);
    comment.set([0xff, 0xfe, (size - 2) >> 8, (size - 2) & 0xff]);
    comments.push(comment);
    missing -= size;
  }
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, at), ...comments, jpeg.subarray(at)]));
}

/** Where the segments APP0 to APP15 end: programs expect those first. */
function afterHeadSegments(jpeg: Uint8Array): number {
  let at = 2;
  while (jpeg[at] === 0xff && ((jpeg[at + 1] ?? 0) & 0xf0) === 0xe0)
    at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
  return at;
}
