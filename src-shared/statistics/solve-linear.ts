/** A symmetric positive definite system that is solved once and used for several right sides. */
interface Solver {
  readonly solve: (rightSide: readonly number[]) => number[];
  /** Natural logarithm of the determinant. */
  readonly logDeterminant: number;
}

/**
 * The Cholesky factor of a small matrix.
 *
 * Errors: `undefined` where the matrix is not positive definite.
 */
export function factorise(matrix: readonly (readonly number[])[]): Solver | undefined {
  const size = matrix.length;
  const lower = matrix.map(() => new Float64Array(size));
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0;
  let logDeterminant = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row]?.[column] ?? 0;
      for (let k = 0; k < column; k += 1) rest -= at(row, k) * at(column, k);
      if (row === column && rest <= 0) return undefined;
      const line = lower[row];
      if (line !== undefined) line[column] = row === column ? Math.sqrt(rest) : rest / at(column, column);
    }
    logDeterminant += 2 * Math.log(at(row, row));
  }
  return {
    logDeterminant,
    solve(rightSide) {
      const solution = [...rightSide];
      const value = (k: number): number => solution[k] ?? 0;
      for (let row = 0; row < size; row += 1) {
        for (let k = 0; k < row; k += 1) solution[row] = value(row) - at(row, k) * value(k);
        solution[row] = value(row) / at(row, row);
      }
      for (let row = size - 1; row >= 0; row -= 1) {
        for (let k = row + 1; k < size; k += 1) solution[row] = value(row) - at(k, row) * value(k);
        solution[row] = value(row) / at(row, row);
      }
      return solution;
    },
  };
}
