/** Side of the small grey picture that a hash is made of. */
export const hashedSide = 64;

const cells = 16;
const cellSide = hashedSide / cells;
/** Below this range of brightness there is nothing to tell two pictures apart by: blank pages, plain grounds. */
const leastContrast = 24;
/** A cell counts as brighter from this difference on (of 256): in a clear sky the grain of the camera must not decide. */
const leastDifference = 2;

/**
 * The look of a picture as 256 bits, 64 hexadecimal digits: in a grid of 16 × 16 whether each cell is clearly brighter
 * than the next one in its row, the last one against the first.
 *
 * It stays nearly the same when a picture is made smaller or larger, brighter, or is saved anew, and differs in some
 * dozens of bits between two pictures of one place.
 *
 * Shape: `grey` has 64 × 64 values 0–255, row after row, the picture pressed into a square.
 * Errors: `undefined` for a picture without contrast.
 * Source: the difference hash (dHash), on a finer grid: faces and meetings are too much alike on its usual 8 × 8.
 */
export function pictureHash(grey: Uint8Array): string | undefined {
  const sums = new Int32Array(cells * cells);
  grey.forEach((value, at) => {
    const row = Math.trunc(at / hashedSide / cellSide);
    const column = Math.trunc((at % hashedSide) / cellSide);
    const cell = row * cells + column;
    sums[cell] = (sums[cell] ?? 0) + value;
  });
  const contrast = (Math.max(...sums) - Math.min(...sums)) / cellSide ** 2;
  if (contrast < leastContrast) return undefined;
  let digits = "";
  for (let row = 0; row < cells; row += 1)
    for (let column = 0; column < cells; column += 4) {
      let digit = 0;
      for (let bit = column; bit < column + 4; bit += 1) {
        const [left = 0, right = 0] = [sums[row * cells + bit], sums[row * cells + ((bit + 1) % cells)]];
        digit = digit * 2 + (left - right > leastDifference * cellSide ** 2 ? 1 : 0);
      }
      digits += digit.toString(16);
    }
  return digits;
}

/** The square as it looks once the picture is turned as its EXIF orientation (1–8) says. */
export function turnedSquare(grey: Uint8Array, orientation: number): Uint8Array {
  if (orientation < 2 || orientation > 8) return grey;
  const last = hashedSide - 1;
  return Uint8Array.from(grey, (_, at) => {
    const [row, column] = [Math.trunc(at / hashedSide), at % hashedSide];
    const [fromRow, fromColumn] = storedAt(orientation, row, column, last);
    return grey[fromRow * hashedSide + fromColumn] ?? 0;
  });
}

/** Where the pixel that is shown at (row, column) is stored. */
function storedAt(orientation: number, row: number, column: number, last: number): readonly [number, number] {
  switch (orientation) {
    case 2:
      return [row, last - column];
    case 3:
      return [last - row, last - column];
    case 4:
      return [last - row, column];
    case 5:
      return [column, row];
    case 6:
      return [last - column, row];
    case 7:
      return [last - column, last - row];
    default:
      return [column, last - row];
  }
}
