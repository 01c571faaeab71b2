import type { MergedForm, MergedScore } from "#shared/formats/packed-forms.ts";
import type { ExpertId } from "#shared/ids.ts";

/** Of a form that counts, what is hashed. */
type HashedForm = Pick<MergedForm, "candidate" | "state" | "scores"> & { readonly expert: ExpertId };

/** About how long a piece is. */
const pieceLength = 64 * 1024;

/**
 * The canonical JSON of the cells, in pieces: of a large panel it is a text of 50 MB.
 *
 * Shape: `[[expert, candidate, standing, [[criterion, tenths], …]], …]` in the order given, without a line end.
 */
export function* cellsText(forms: readonly HashedForm[]): Generator<string, void> {
  const quoted = remembered((text: string) => JSON.stringify(text));
  const scoreText = remembered(([criterion, tenths]: MergedScore) => `[${quoted(criterion)},${String(tenths)}]`);
  let piece = "[";
  let isFirst = true;
  for (const { expert, candidate, state, scores } of forms) {
    if (!isFirst) piece += ",";
    isFirst = false;
    piece += `[${quoted(expert)},${quoted(candidate)},${quoted(state)},[`;
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at];
      if (score !== undefined) piece += at === 0 ? scoreText(score) : `,${scoreText(score)}`;
    }
    piece += "]]";
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}]`;
}

/** The same function, computed once for each argument. */
function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}
